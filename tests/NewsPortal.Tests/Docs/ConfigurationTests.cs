using System.Globalization;
using NewsPortal.Cli;

namespace NewsPortal.Tests.Docs;

public sealed class ConfigurationTests
{
    private static readonly DocPage Page = DocPage.Open("docs/configuration.md");

    public static TheoryData<string> Settings => [.. PortalSettings.Names];

    [Fact]
    public void The_page_names_every_setting_and_no_other() => Assert.Equal(PortalSettings.Names.Order(), Page.Headings(3).Order());

    [Theory, MemberData(nameof(Settings))]
    public void A_setting_has_the_default_that_the_page_states(string name)
    {
        var value = typeof(PortalOptions).GetProperty(name.Split(':')[1])!.GetValue(new PortalOptions());
        var code = value is bool isOn ? (isOn ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
        var stated = Item(name, "Default: ");

        if (code is not "") Assert.Equal($"`{code}`", stated);
        // Without a value a setting is off, or the settings reader makes one up; what it becomes is said in words.
        else Assert.True(stated == "none" || stated.EndsWith("in the portal's home.", StringComparison.Ordinal), stated);
    }

    [Theory, MemberData(nameof(Settings))]
    public void A_setting_has_an_example_of_its_own(string name) => Assert.Contains($"--{name}=", Item(name, "Example: "), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Settings))]
    public void A_setting_says_what_is_wrong_in_it(string name) => Assert.NotEmpty(Item(name, "Wrong: "));

    [Theory, MemberData(nameof(Settings))]
    public void The_help_names_every_setting(string name) => Assert.Contains($"--{name}=", Help.Root, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Settings))]
    public void A_default_in_the_help_is_the_one_of_the_page(string name)
    {
        var line = Help.Root.Split('\n').Single(line => line.Trim().StartsWith($"--{name}=", StringComparison.Ordinal) && line.StartsWith("  --", StringComparison.Ordinal));
        if (Item(name, "Default: ") is ['`', .. var stated] && line.Contains("(default: ", StringComparison.Ordinal))
            Assert.EndsWith($"(default: {stated.TrimEnd('`')})", line.TrimEnd(), StringComparison.Ordinal);
    }

    private static string Item(string name, string start) =>
        Page.ItemsUnder(name).Single(item => item.StartsWith(start, StringComparison.Ordinal))[start.Length..];
}
