using System.Globalization;

namespace NewsPortal.Fuzz;

/// <summary>Seeds of both formats with payloads in each field and all through the body.</summary>
public static class PayloadSeeds
{
    private const int Fields = 13, MaxField = 400;

    private static readonly string[] Around = ["{0}", "Words {0} words.", "> - {0}", "<div>{0}</div>", "# {0}", "*{0}*", "| a |\n|---|\n| {0} |"];

    /// <summary>So many payloads a seed; in each body stand all of a seed's payloads, in each field as many as it may hold.</summary>
    /// <returns>Names and texts.</returns>
    public static IEnumerable<(string Name, string Text)> Of(IReadOnlyList<string> payloads, int each)
    {
        foreach (var (number, some) in payloads.Chunk(each).Index())
        {
            yield return ($"{number:0000}.md", Markdown(number, some));
            yield return ($"{number:0000}.txt", Dump(number, some));
        }
    }

    private static string Markdown(int number, string[] payloads)
    {
        string Field(int shift) => Quoted(Short(payloads, shift * payloads.Length / Fields));
        var fields = $"""
            headline: {Field(0)}
            published: {Day(number)}T09:00+09:00
            category: {Field(1)}
            kicker: {Field(2)}
            standfirst: {Field(3)}
            byline: {Field(4)}
            dateline: {Field(5)}
            edition: [{Field(6)}]
            tags: [{Field(7)}, {Field(8)}]
            corrections: [{"{"} date: 2022-05-04, text: {Field(9)} {"}"}]
            picture: {"{"} file: a.png, alt: {Field(10)}, caption: {Field(11)}, credit: {Field(12)} {"}"}
            coordinates: [{10 + (number % 50)}, {number % 170}]
            """;
        return $"---\n{fields}\n---\nOpening words.\n\n{Body(number, payloads)}\n\nClosing words.\n";
    }

    private static string Body(int number, string[] payloads) =>
        string.Join("\n\n", payloads.Select((payload, i) => Around[(number + i) % Around.Length].Replace("{0}", payload, StringComparison.Ordinal)));

    private static string Dump(int number, string[] payloads)
    {
        string Line(int shift) => payloads.Skip(shift).Concat(payloads).First(payload => payload.Length < MaxField).ReplaceLineEndings(" ");
        return $"{Line(0)} > {Line(1)}\n\n{Line(2)} {number}\n\n  • {Date(number)}\n  • , {Line(3)} , 5:59 p.m.\n  • {Line(4)}\n\n{Line(5)}, May 1 ({Line(6)})–{string.Join("\n\n", payloads)}\n\n  • {Line(7)}\n  • {Line(8)}\n";
    }

    /// <summary>A field has a maximum length: as many payloads as it holds, from one on; the next field begins with others.</summary>
    private static string Short(string[] payloads, int first)
    {
        var field = "";
        foreach (var payload in payloads.Skip(first).Concat(payloads.Take(first)))
            if (field.Length + payload.Length < MaxField) field += $"{payload} ";
        return field.TrimEnd();
    }

    private static DateOnly DayOf(int number) => new DateOnly(2022, 4, 1).AddDays(number % 50);

    private static string Day(int number) => DayOf(number).ToString("O", CultureInfo.InvariantCulture);

    private static string Date(int number) => DayOf(number).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
