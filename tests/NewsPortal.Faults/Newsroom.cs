using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using NewsPortal.Benchmarks;

namespace NewsPortal.Faults;

/// <summary>A folder of made-up stories, a store, and the real portal as a process on a loopback port.</summary>
internal sealed class Newsroom(Random random) : IAsyncDisposable
{
    /// <summary>Seconds until a trial gives up that is not strict: several times what a portal may take, since machines that run tests have other work. How long it took is printed.</summary>
    public const double Patience = 30;

    private readonly Dictionary<int, string> paths = [];
    private readonly ConcurrentBag<PortalProcess> others = [];
    private volatile PortalProcess? portal;
    private volatile bool isEnded;
    private int last;

    public Random Random => random;

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsportal-faults-").FullName;

    public bool IsKept { get; set; }

    /// <summary>Seconds within which the portal is asked to be right again; zero where nothing is asked.</summary>
    public double Figure { get; init; }

    /// <summary>Whether what is asked is what a trial fails by.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Seconds until a trial gives up.</summary>
    public double MostSeconds => IsStrict && Figure > 0 ? Figure : Patience;

    /// <summary>How much happens in a round, where a trial lets its caller choose.</summary>
    public int Operations { get; init; }

    public string Seeds => Directory.CreateDirectory(Path.Combine(Folder, "seeds")).FullName;

    /// <summary>The registry; its builds lie beside it.</summary>
    public string Store => Path.Combine(Folder, "news.db");

    /// <summary>The build that was changed last; where none is, one that is not there.</summary>
    public string Build => Builds.MaxBy(File.GetLastWriteTimeUtc) ?? Path.Combine(Folder, "news-none.db");

    private IEnumerable<string> Builds => Directory.EnumerateFiles(Folder, "news-*.db");

    /// <summary>The registry stays, as it would where an operator frees the disk.</summary>
    public void DeleteBuilds()
    {
        foreach (var build in Builds.ToList())
            foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(build + suffix);
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>The numbers of the stories whose files are there.</summary>
    public IReadOnlyCollection<int> Stories => paths.Keys;

    public int Any() => paths.Keys.ElementAt(random.Next(paths.Count));

    public static string AddressOf(int number) => $"/2022/{1 + (number % 12):00}/{1 + (number % 28):00}/trial-story-{number}";

    public void Add(int count, string folder = "")
    {
        for (var i = 0; i < count; i++) Write(paths[++last] = Path.Combine(folder, $"{last}.txt"), last, "first");
    }

    public void Edit(int number) => Write(paths[number], number, $"edited {random.Next()}");

    public void Delete(int number)
    {
        File.Delete(Path.Combine(Seeds, paths[number]));
        paths.Remove(number);
    }

    public void Move(int number, string to)
    {
        var target = Path.Combine(Seeds, to);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(Path.Combine(Seeds, paths[number]), target, overwrite: true);
        paths[number] = to;
    }

    /// <summary>Moves all that is in a directory with it.</summary>
    public void MoveDirectory(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Seeds, to))!);
        Directory.Move(Path.Combine(Seeds, from), Path.Combine(Seeds, to));
        foreach (var (number, path) in paths.ToList())
            if (path.StartsWith(from + "/", StringComparison.Ordinal)) paths[number] = to + path[from.Length..];
    }

    /// <summary>In three steps with a pause between.</summary>
    public void EditSlowly(int number)
    {
        var text = Text(number, $"slowly {random.Next()}");
        using var file = new StreamWriter(Path.Combine(Seeds, paths[number]));
        for (var i = 0; i < 3; i++)
        {
            file.Write(text[(i * text.Length / 3)..((i + 1) * text.Length / 3)]);
            file.Flush();
            Thread.Sleep(random.Next(30));
        }
    }

    private void Write(string path, int number, string version)
    {
        var file = Path.Combine(Seeds, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Text(number, version));
    }

    private static string Text(int number, string version) => string.Create(CultureInfo.InvariantCulture, $"""
        print PRINT

        SCIENCE > Trial {number % 7}

        Trial story {number}

          • {Articles.ApStyle.Date(new DateOnly(2022, 1 + (number % 12), 1 + (number % 28)))}
          • , Trial Wire , 5:59 p.m.

        Hanoi, May 1 (Trial Wire)–Story number {number} in the version {version}.


        {string.Join(' ', Enumerable.Range(number, 150).Select(word => $"word{word % 400}"))}


          • Tag {number % 11}
          • Tag {number % 5}
        """);

    /// <summary>Gives the seconds that it took.</summary>
    public async Task<double> StartAsync(params string[] under)
    {
        var clock = Stopwatch.StartNew();
        await BeginToStartAsync(under);
        await UntilReadyAsync(2 * Patience);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Until it answers at all.</summary>
    /// <param name="under">See <see cref="PortalProcess.StartAsync"/>.</param>
    public async Task BeginToStartAsync(params string[] under)
    {
        if (portal is not null) await KillAsync();
        portal = await PortalProcess.StartAsync(Seeds, Store, untilReady: false, under, ("Portal__SweepSeconds", "1"));
        if (isEnded) End();
        await UntilAsync(2 * Patience, "the portal answers", async () => await StatusAsync("/healthz") == 200);
    }

    public Task<double> UntilReadyAsync(double seconds) => UntilAsync(seconds, "the portal is ready", async () => await StatusAsync("/readyz") == 200);

    public Uri Address => portal!.Address;

    public Task MendSystemAsync() => FailingSystem.MendAsync(portal!.Id);

    public long MemoryBytes => portal!.Memory.Now;

    public int Handles => portal!.Handles;

    public string PathOf(int number) => Path.Combine(Seeds, paths[number]);

    public bool IsRunning => portal is { HasExited: false };

    public async Task KillAsync()
    {
        var killed = portal!;
        portal = null;
        await killed.DisposeAsync();
    }

    /// <summary>Starts one more portal on the same folder and registry; it ends with the trial.</summary>
    public async Task<PortalProcess> StartAnotherAsync(params (string, string)[] settings)
    {
        var other = await PortalProcess.StartAsync(Seeds, Store, untilReady: false, settings: [("Portal__SweepSeconds", "1"), .. settings]);
        others.Add(other);
        if (isEnded) End();
        await other.WaitAsync("/readyz");
        return other;
    }

    /// <summary>At once, and without waiting for it; also what is started after that.</summary>
    public void End()
    {
        isEnded = true;
        portal?.End();
        foreach (var other in others) other.End();
    }

    /// <summary>Nothing that it is told reaches it until it goes on.</summary>
    public Task HoldStillAsync() => Tool.RunAsync("sh", "-c", $"kill -STOP {portal!.Id}");

    public Task GoOnAsync() => Tool.RunAsync("sh", "-c", $"kill -CONT {portal!.Id}");

    public Task TellToStopAsync() => portal!.StopAsync();

    /// <summary>Null where nobody answers.</summary>
    public async Task<int?> StatusAsync(string path)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(Address, path));
            return (int)response.StatusCode;
        }
        catch (HttpRequestException) when (IsRunning)
        {
            return null;
        }
    }

    /// <summary>Seconds until something is so.</summary>
    public async Task<double> UntilAsync(double seconds, string what, Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (!IsRunning) throw new InvalidOperationException($"The portal ended before {what}.");
            if (clock.Elapsed.TotalSeconds > seconds) throw new InvalidOperationException($"After {seconds} seconds it is not so that {what}.");
            await Task.Delay(50);
        }
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds until the store is what one made from the folder alone would be.</summary>
    public Task<double> UntilEqualAsync(double seconds) => UntilEqualAsync(seconds, WantedAsync());

    /// <summary>What the store of a folder that changes no more has to be. To find out takes as long as an import does.</summary>
    public Task<StoreContents> WantedAsync() => StoreContents.OfFolderAsync(Seeds, Path.Combine(Folder, "wanted"));

    /// <param name="coming">What the store has to be.</param>
    public async Task<double> UntilEqualAsync(double seconds, Task<StoreContents> coming)
    {
        var clock = Stopwatch.StartNew();
        var wanted = await coming;
        var difference = "";
        while ((difference = wanted.DifferenceTo(await StoreContents.OfBuildAsync(Build))) is not null)
        {
            if (!IsRunning) throw new InvalidOperationException("The portal has ended.");
            if (clock.Elapsed.TotalSeconds > seconds) throw new InvalidOperationException($"After {seconds} seconds the store is not what the folder holds: {difference}");
            await Task.Delay(100);
        }
        return clock.Elapsed.TotalSeconds;
    }

    public string LogTail() => portal?.LogTail() ?? "";

    public async ValueTask DisposeAsync()
    {
        if (portal is not null) await KillAsync();
        foreach (var other in others) await other.DisposeAsync();
        Client.Dispose();
        if (!IsKept) Directory.Delete(Folder, recursive: true);
    }
}
