using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Hanoi", 21.0, 105.9)]
    [InlineData("HANOI", 21.0, 105.9)]
    [InlineData("Tokyo", 35.7, 139.7)]
    [InlineData("東京", 35.7, 139.7)]
    [InlineData("New York", 40.7, -74.0)]
    [InlineData("Sao Paulo", -23.5, -46.6)]
    [InlineData("São Paulo", -23.5, -46.6)]
    [InlineData("Wellington", -41.3, 174.8)]
    public void Cities_lie_where_they_lie(string city, double latitude, double longitude)
    {
        var found = Gazetteer.Find(new Place(city))!;
        Assert.Equal(latitude, found.Latitude, 0.3);
        Assert.Equal(longitude, found.Longitude, 0.3);
    }

    [Fact]
    public void A_qualifier_tells_cities_of_one_name_apart() =>
        Assert.NotEqual(Gazetteer.Find(new Place("Birmingham", ["United Kingdom"])), Gazetteer.Find(new Place("Birmingham", ["United States"])));

    [Theory]
    [InlineData("Tokyo", "", "Japan")]
    [InlineData("Vienna", "", "Austria")]
    [InlineData("Vienna", "Va.", "United States")]
    [InlineData("London", "Ont.", "Canada")]
    [InlineData("Perth", "", "Australia")]
    [InlineData("Perth", "Scotland", "United Kingdom")]
    [InlineData("Nowhere", "WA", "United States")]
    [InlineData("Nowhere", "Fukuoka Pref.", "Japan")]
    [InlineData("Nowhere", "Queensland", "Australia")]
    [InlineData("Nowhere", "DEUTSCHLAND", "Germany")]
    [InlineData("Tbilisi", "Georgia", "Georgia")]
    [InlineData("Atlanta", "Georgia", "United States")]
    [InlineData("Genève", "", "Switzerland")]
    [InlineData("北京", "", "China")]
    [InlineData("서울", "", "South Korea")]
    [InlineData("МОСКВА", "", "Russia")]
    [InlineData("القاهرة", "", "Egypt")]
    [InlineData("नई दिल्ली", "", "India")]
    [InlineData("Nowhere", "", null)]
    [InlineData("Nowhere", "in", null)]
    public void The_country_is_that_of_the_qualifier_or_else_of_the_city(string city, string qualifier, string? country) =>
        Assert.Equal(country, Gazetteer.CountryOf(new Place(city, qualifier.Length > 0 ? [qualifier] : [])));

    [Fact]
    public void Every_region_names_its_country_once()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "src/NewsPortal/Articles/regions.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.All(rows, cells => Assert.Equal(3, cells.Length));
        Assert.Equal(rows.Count, rows.Select(cells => (cells[0], cells[1])).Distinct().Count());
    }

    [Fact]
    public void An_unknown_city_lies_nowhere() => Assert.Null(Gazetteer.Find(new Place("Nowhere at All")));

    [Fact]
    public void Every_row_names_a_place_on_earth_once()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "src/NewsPortal/Articles/gazetteer.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.All(rows, cells => Assert.Equal(5, cells.Length));
        Assert.All(rows, cells => Assert.InRange(double.Parse(cells[2], CultureInfo.InvariantCulture), -90, 90));
        Assert.All(rows, cells => Assert.InRange(double.Parse(cells[3], CultureInfo.InvariantCulture), -180, 180));
        Assert.Equal(rows.Count, rows.Select(cells => (cells[0], cells[1])).Distinct().Count());
    }
}
