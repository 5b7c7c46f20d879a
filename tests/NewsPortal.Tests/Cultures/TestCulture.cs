using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsPortal.Tests.Cultures;

/// <summary>Runs all tests as on a server of another locale, such as <c>NEWSPORTAL_TEST_CULTURE=th-TH</c>.</summary>
internal static class TestCulture
{
    [ModuleInitializer]
    public static void Set()
    {
        if (Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_CULTURE") is not { Length: > 0 } name) return;
        var culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
