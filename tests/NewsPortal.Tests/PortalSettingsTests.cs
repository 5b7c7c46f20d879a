using Microsoft.Extensions.Configuration;

namespace NewsPortal.Tests;

public sealed class PortalSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsportal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_a_word_the_portal_serves_the_seeds_that_ship_with_it()
    {
        var options = PortalSettings.Read(new ConfigurationBuilder().Build());

        Assert.Equal(Path.Combine(Repository.Root, "seeds"), options.Seeds);
        Assert.Equal("Asia/Tokyo", options.TimeZone);
        Assert.StartsWith($"Data Source={Path.Combine(Repository.Root, ".store")}", options.Store, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_folder_of_seeds_has_a_store_of_its_own() =>
        Assert.NotEqual(PortalSettings.Read(new ConfigurationBuilder().Build()).Store, Read($"--Portal:Seeds={folder}").Store);

    [Fact]
    public void A_path_of_the_command_line_counts_from_the_current_directory()
    {
        var options = Read("--Portal:Seeds=.", "--Portal:Store=Data Source=some/news.db");

        Assert.Equal(Directory.GetCurrentDirectory(), options.Seeds);
        Assert.Equal($"Data Source={Path.GetFullPath("some/news.db")}", options.Store);
    }

    [Fact]
    public void A_path_of_the_settings_file_counts_from_the_portals_home()
    {
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), """{ "Portal": { "Seeds": "seeds", "Store": "Data Source=x.db" } }""");

        var options = PortalSettings.Read(new ConfigurationBuilder().SetBasePath(folder).AddJsonFile("appsettings.json").Build());

        Assert.Equal(Path.Combine(PortalSettings.Home, "seeds"), options.Seeds);
        Assert.Equal($"Data Source={Path.Combine(PortalSettings.Home, "x.db")}", options.Store);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var complaint = Assert.Throws<SettingsException>(() => Read("--Portal:TimeZone=x", "--Portal:LogFormat=y", "--Portal:Name="));

        Assert.Equal(3, complaint.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("https://news.example/")]
    [InlineData("https://新聞.example")]
    public void A_base_address_is_a_host_and_no_more(string url) => Assert.Equal("/", Read($"--Portal:BaseUrl={url}").Base.AbsolutePath);

    [Theory]
    [InlineData("europe/paris", "Europe/Paris")]
    [InlineData("AMERICA/SAO_PAULO", "America/Sao_Paulo")]
    [InlineData("utc", "UTC")]
    public void A_time_zone_may_be_written_in_small_letters_or_capitals(string written, string zone)
    {
        var options = Read($"--Portal:TimeZone={written}");

        Assert.Equal((zone, zone), (options.TimeZone, options.Zone.Id));
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("12345678/")]
    [InlineData("１２３４５６７８")]
    [InlineData("12345678\n")]
    public void An_IndexNow_key_is_a_name_that_fits_an_address(string key) =>
        Assert.StartsWith("Portal:IndexNowKey is ", Assert.Throws<SettingsException>(() => Read($"--Portal:IndexNowKey={key}")).Message, StringComparison.Ordinal);

    private static PortalOptions Read(params string[] args) => PortalSettings.Read(new ConfigurationBuilder().AddCommandLine(args).Build());
}
