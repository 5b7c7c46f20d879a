using System.Globalization;
using System.Reflection;

namespace NewsPortal.Tests.Docs;

/// <summary>What the documentation says of the code can be looked up in it.</summary>
internal static class Code
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static T StaticOf<T>(string type, string field) => (T)TypeOf(type).GetField(field, Static)!.GetValue(null)!;

    /// <summary>A constant, or the default of a setting.</summary>
    /// <param name="name"><c>Type.Member</c></param>
    public static long NumberOf(string name)
    {
        var (type, member) = (TypeOf(name.Split('.')[0]), name.Split('.')[1]);
        var value = type.GetField(member, Static)?.GetRawConstantValue() ?? type.GetProperty(member)!.GetValue(Activator.CreateInstance(type));
        return Convert.ToInt64(value, CultureInfo.InvariantCulture);
    }

    public static IEnumerable<string> NumbersOf(string type) =>
        TypeOf(type).GetFields(Static).Where(field => field.IsLiteral && field.FieldType == typeof(int)).Select(field => $"{type}.{field.Name}");

    private static Type TypeOf(string name) => typeof(PortalOptions).Assembly.GetTypes().Single(type => type.Name == name && !type.IsNested);
}
