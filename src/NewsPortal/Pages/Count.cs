using System.Globalization;

namespace NewsPortal.Pages;

/// <summary>Numbers in words that agree with them.</summary>
public static class Count
{
    public static string Of(int number, string one, string many) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many);
}
