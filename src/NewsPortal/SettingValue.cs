using System.Globalization;

namespace NewsPortal;

/// <summary>Reads a setting's text, the same in every language of the machine.</summary>
public static class SettingValue
{
    /// <summary>Returns the value, or null where the text is none of its type.</summary>
    public static object? Parse(Type type, string text) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => text,
        TypeCode.Boolean => bool.TryParse(text, out var value) ? value : null,
        TypeCode.Int32 => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        TypeCode.Int64 => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        TypeCode.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No setting is of this type."),
    };

    /// <summary>Returns what is expected of the type, for a sentence.</summary>
    public static string Expected(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.Double => "a number such as 2 or 0.5",
        _ => "a whole number",
    };
}
