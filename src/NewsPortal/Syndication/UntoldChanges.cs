using System.Threading.Channels;
using NewsPortal.Import;

namespace NewsPortal.Syndication;

/// <summary>The changes of imports until somebody takes them, those of several as one.</summary>
public sealed class UntoldChanges
{
    private readonly Lock adding = new();
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<string> stories = [], listings = [];

    public void Add(Changes changes)
    {
        lock (adding)
        {
            stories.UnionWith(changes.Stories.Take(Changes.MostStories - stories.Count));
            listings.UnionWith(changes.Listings.Take(Changes.MostListings - listings.Count));
        }
        bell.Writer.TryWrite(true);
    }

    /// <summary>Waits until there are any.</summary>
    public async Task<Changes> TakeAsync(CancellationToken stop)
    {
        while (true)
        {
            await bell.Reader.ReadAsync(stop);
            // The bell may ring for what was taken already.
            if (Take() is { Stories.Count: > 0 } taken) return taken;
        }
    }

    private Changes Take()
    {
        lock (adding)
        {
            var taken = new Changes([.. stories], [.. listings]);
            (stories, listings) = ([], []);
            return taken;
        }
    }
}
