
namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header holds the date, the time or an update, alone or beside the byline.</summary>
internal static class TimestampClassifier
{
    private const int MaxWordsOfLabel = 4;

    /// <summary>Whether a line is a word such as "Published" and nothing else.</summary>
    public static bool IsWordAlone(Unit unit) =>
        unit is { EndsSentence: false, Times: [{ Kind: Dates.TimePartKind.PublishedWord or Dates.TimePartKind.UpdatedWord }] };

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        var form = unit.TimeForm;
        if (IsWordAlone(unit) && header.Next is { TimeForm.IsAny: true })
            return new(Reading.Timestamp, Evidence.Certain, "a word in front of the date below");
        if (!form.IsAny) return Evidence.None;
        if (form.IsAlone) return new(Reading.Timestamp, Evidence.Certain, form.HasDate ? "a date" : "a time");
        if (header.At == header.DateIndex)
            return new(Reading.Timestamp, Evidence.Certain, form.HasByline ? "a byline and a date" : "a date beside a label");
        if (!unit.IsBullet && header.HasDate && header.HasByline) return Evidence.None;
        if (form.HasByline) return new(Reading.Timestamp, Evidence.Certain, "a byline and a time");
        if (unit.IsBullet && !header.HasByline && unit.Text is [',' or '，' or '、', ..])
            return new(Reading.Timestamp, Evidence.Certain, "a byline behind a comma, and a time");
        return form.HasDate && header.HasHeadline && !unit.EndsSentence && LineForm.Words(form.Rest) <= MaxWordsOfLabel
            ? new(Reading.Timestamp, Evidence.Likely, "a date beside a label")
            : Evidence.None;
    }
}
