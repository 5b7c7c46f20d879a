using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Queries;

namespace NewsPortal.Pages;

/// <summary>
/// Places as points on the outline map <c>coast.svg</c>: the Equal Earth projection (Šavrič, Patterson and Jenny, 2018)
/// around 11° east, so that only the Bering Sea is cut, on a sheet of 1000 × 487 units.
/// </summary>
public static class WorldMap
{
    public const int Width = 1000;
    public const int Height = 487;

    private const double CentralMeridian = 11;
    private const double Scale = 184.73156767339816;
    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
    private const double CharacterWidth = 6.2;
    private const double LabelHeight = 13;
    private const double MostReach = 12;

    /// <summary>Units of the sheet, from its upper left corner.</summary>
    public static (double X, double Y) Project(Coordinates at)
    {
        var lambda = ((((at.Longitude - CentralMeridian + 180) % 360) + 360) % 360 - 180) * Math.PI / 180;
        var theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(at.Latitude * Math.PI / 180));
        var (square, sixth) = (theta * theta, Math.Pow(theta, 6));
        var x = lambda * Math.Cos(theta) / (Math.Sqrt(3) / 2 * (A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)))));
        var y = theta * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square))));
        return ((Width / 2.0) + (Scale * x), (Height / 2.0) - (Scale * y));
    }

    /// <summary>The places of listings, as far as their position is known.</summary>
    public static IReadOnlyList<MapPlace> PlacesOf(IEnumerable<ListingCount> listings) =>
        [.. listings.Where(l => l.Listing.Coordinates is not null).Select(l => new MapPlace(l.Name, l.Address, l.Listing.Coordinates!, l.Count))];

    /// <summary>The places of the datelines of several stories, as far as the gazetteer knows them; those with the most first.</summary>
    public static IReadOnlyList<MapPlace> PlacesOf(IEnumerable<Headline> headlines) =>
        [.. headlines.SelectMany(h => h.Dateline?.Places ?? []).GroupBy(place => place.Slug)
            .Select(g => (g.First().City, g.Key, At: g.Select(Gazetteer.Find).FirstOrDefault(at => at is not null), Count: g.Count()))
            .Where(place => place.At is not null)
            .OrderByDescending(place => place.Count).ThenBy(place => place.City, StringComparer.Ordinal)
            .Select(place => new MapPlace(place.City, Urls.Listing(ListingKind.Place, place.Key), place.At!, place.Count))];

    /// <summary>The places of a story's dateline, as far as their position is known.</summary>
    public static IReadOnlyList<MapPlace> PlacesOf(Article article) =>
        [.. (article.Dateline?.Places ?? [])
            .Select((place, index) => (place.City, place.Slug, At: (index == 0 ? article.Coordinates : null) ?? Gazetteer.Find(place)))
            .Where(place => place.At is not null)
            .Select(place => new MapPlace(place.City, Urls.Listing(ListingKind.Place, place.Slug), place.At!, Count: null))];

    /// <summary>Those with the most stories first; a label only where it covers no other.</summary>
    public static IReadOnlyList<MapPoint> Points(IEnumerable<MapPlace> places)
    {
        var points = new List<MapPoint>();
        foreach (var place in places.OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            var (x, y) = Project(place.Coordinates);
            var point = new MapPoint(place, x, y, Math.Min(9, 2.5 + (1.5 * Math.Log2(place.Count ?? 4))), IsLabelled: true, LabelOnLeft: x > Width * 0.8);
            points.Add(point with { IsLabelled = points.TrueForAll(other => !Collide(point, other)) });
        }
        return [.. points.Select(point => point with { Reach = ReachOf(point, points) })];
    }

    /// <summary>As much room for a finger as there is until that of the nearest other point begins.</summary>
    private static double ReachOf(MapPoint point, List<MapPoint> points) =>
        points.Where(other => other != point).Select(other => Math.Sqrt(Math.Pow(point.X - other.X, 2) + Math.Pow(point.Y - other.Y, 2)) / 2).Append(MostReach).Min();

    private static bool Collide(MapPoint a, MapPoint b) =>
        Overlap(Label(a), Dot(b)) || (b.IsLabelled && (Overlap(Label(a), Label(b)) || Overlap(Dot(a), Label(b))));

    private static (double Left, double Top, double Right, double Bottom) Label(MapPoint p)
    {
        var width = p.Place.Name.Length * CharacterWidth;
        var left = p.LabelOnLeft ? p.X - p.Radius - 3 - width : p.X + p.Radius + 3;
        return (left, p.Y - (LabelHeight / 2), left + width, p.Y + (LabelHeight / 2));
    }

    private static (double Left, double Top, double Right, double Bottom) Dot(MapPoint p) => (p.X - p.Radius, p.Y - p.Radius, p.X + p.Radius, p.Y + p.Radius);

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}

/// <summary>A place that can be put on the map.</summary>
/// <param name="Count">Of its stories; null where that is not told.</param>
public sealed record MapPlace(string Name, string Address, Coordinates Coordinates, int? Count)
{
    public string Label => Count is { } count ? $"{Name}, {Pages.Count.Of(count, "story", "stories")}" : Name;
}

/// <summary>One place on the map.</summary>
public sealed record MapPoint(MapPlace Place, double X, double Y, double Radius, bool IsLabelled, bool LabelOnLeft)
{
    /// <summary>The radius within which a click means this point.</summary>
    public double Reach { get; init; }

    public string ReachR => Reach.ToString("0.0", CultureInfo.InvariantCulture);

    public string Cx => X.ToString("0.0", CultureInfo.InvariantCulture);

    public string Cy => Y.ToString("0.0", CultureInfo.InvariantCulture);

    public string R => Radius.ToString("0.0", CultureInfo.InvariantCulture);

    public string LabelX => (LabelOnLeft ? X - Radius - 3 : X + Radius + 3).ToString("0.0", CultureInfo.InvariantCulture);

    public string LabelY => (Y + 4).ToString("0.0", CultureInfo.InvariantCulture);
}
