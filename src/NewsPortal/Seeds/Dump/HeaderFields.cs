using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Dates;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Collects the fields of an article from its header, and warns about assumptions.</summary>
internal sealed class HeaderFields
{
    private readonly Header header;
    private readonly SeedDefaults defaults;
    private readonly DiagnosticList diagnostics;
    private readonly List<TimeEntry> times = [];
    private readonly List<Author> authors = [];
    private readonly List<string> labels = [];
    private readonly List<(DumpLine Line, string Text)> bylines = [];
    private bool bylineIsAssumed, isUpdateBelow;

    private HeaderFields(Header header, SeedDefaults defaults, DiagnosticList diagnostics) =>
        (this.header, this.defaults, this.diagnostics) = (header, defaults, diagnostics);

    public string Headline { get; private set; } = "";

    public string? Standfirst { get; private set; }

    public Category Category { get; private set; } = Category.General;

    public Byline? Byline => authors.Count == 0 ? null : new(authors);

    public IReadOnlyList<string> Labels => labels;

    public static HeaderFields Of(Header header, List<Unit> body, SeedDefaults defaults, DiagnosticList diagnostics)
    {
        var fields = new HeaderFields(header, defaults, diagnostics);
        foreach (var unit in header.Units.Take(header.At)) fields.Add(unit);
        fields.AddFooter();
        foreach (var unit in body.Where(unit => unit.Is(Reading.Byline))) fields.AddByline(unit);
        fields.CloseByline();
        fields.CheckHeadline();
        fields.SetCategory();
        fields.CheckDate();
        return fields;
    }

    /// <summary>Returns the instants, given the dateline and the language.</summary>
    public PublicationTimes Times(string language, Dateline? dateline, DateOnly? datelineDay)
    {
        var country = dateline?.Places.Select(Gazetteer.CountryOf).FirstOrDefault(found => found is not null);
        return PublicationTimes.Resolve(times, new(defaults.Zone, language, defaults.Language, country, datelineDay), diagnostics);
    }

    /// <summary>Returns the date as it is written; null where there is none that the calendar has.</summary>
    public DateOnly? WrittenDay(SeedDefaults defaults) =>
        PublicationTimes.Resolve(times, new(defaults.Zone, defaults.Language, defaults.Language, null, null), new DiagnosticList("")).Day;

    /// <summary>Returns the day of a date such as 05/01/2022 in the other order; null where its order is plain.</summary>
    public DateOnly? OtherOrder =>
        times.Find(entry => entry.Part.Date is { IsOrderAmbiguous: true })?.Part.Date is { Year: { } year } date
            ? CalendarDate.OfStory(year, date.Day, date.Month)
            : null;

    private void Add(Unit unit)
    {
        if (!unit.Is(Reading.Byline)) CloseByline();
        switch (unit.Reading?.Reading)
        {
            case Reading.Headline:
                Headline = TextSanitizer.StripBidi(unit.Text).Trim();
                Assume(unit, HeadlineClassifier.BelowDate, "the headline");
                break;
            case Reading.Standfirst:
                Standfirst = Standfirst is null ? TextSanitizer.StripBidi(unit.Text) : $"{Standfirst} {TextSanitizer.StripBidi(unit.Text)}";
                Assume(unit, StandfirstClassifier.Assumed, "the standfirst");
                break;
            case Reading.Timestamp:
                AddTimes(unit);
                break;
            case Reading.Byline:
                AddByline(unit);
                break;
            case Reading.Label:
                labels.Add(TextSanitizer.StripBidi(unit.Text));
                break;
        }
    }

    private void AddFooter()
    {
        if (header.Footer is not { } footer || header.Units.IndexOf(footer) < header.At) return;
        AddTimes(footer);
        diagnostics.Warn(footer.First.Number, footer.First.Column,
            $"“{TextSanitizer.Shorten(footer.Text)}” is read as the publication date: it is the only date, and it is below the text.");
    }

    private void AddTimes(Unit unit)
    {
        var entries = TimeEntry.From(unit.First.Number, unit.First.Column, unit.Text, unit.Times).ToList();
        times.AddRange(isUpdateBelow ? entries.ConvertAll(entry => entry with { IsUpdate = true }) : entries);
        // A word alone on its line belongs to the date on the next.
        isUpdateBelow = unit.Times is [{ Kind: TimePartKind.UpdatedWord }];
        AddRest(unit);
    }

    // What is beside the date and time: authors, a label, a place.
    private void AddRest(Unit unit)
    {
        var isComma = unit.Text is [',' or '，' or '、', ..];
        var rest = (isComma ? unit.TimeForm.Rest : unit.TimeForm.Names).Trim(TimeForm.Commas);
        if (!rest.Any(char.IsLetterOrDigit)) return;
        if (!isComma && rest.Length < unit.TimeForm.Rest.Length && unit.TimeForm.Behind.Any(char.IsLetterOrDigit))
            diagnostics.Warn(unit.First.Number, unit.First.Column, $"“{unit.TimeForm.Behind}” behind the date was ignored.");
        if (unit.TimeForm.HasByline || isComma || ByWords.At(rest, 0) is { Word.Role: null }) AddByline(unit, rest);
        else if (unit.TimeForm.HasName && !header.HasByline)
        {
            bylineIsAssumed = true;
            AddByline(unit, rest);
            diagnostics.Warn(unit.First.Number, unit.First.Column, $"“{rest}” is read as the byline: {BylineClassifier.Assumed}.");
        }
        else if (Gazetteer.Find(new Place(rest)) is null) labels.Add(TextSanitizer.StripBidi(rest));
        else diagnostics.Warn(unit.First.Number, unit.First.Column, $"The place “{rest}” beside the date was ignored.");
    }

    // Lines of a byline that follow each other are read together: a name, its house, its role.
    private void AddByline(Unit unit)
    {
        if (unit.Reading!.Why == BylineClassifier.Assumed) bylineIsAssumed = true;
        bylines.AddRange(unit.Lines.Select(line => (line, TextSanitizer.StripBidi(line.Content.TrimStart(TimeForm.Commas).TrimEnd()))));
        Assume(unit, BylineClassifier.Assumed, "the byline");
    }

    private void AddByline(Unit unit, string text) => bylines.Add((unit.First, TextSanitizer.StripBidi(text)));

    private void CloseByline()
    {
        if (bylines.Count == 0) return;
        var texts = bylines.ConvertAll(line => line.Text);
        if (bylines.Count > 1 && BylineGrammar.ReadBlock(texts) is { Byline: not null } block) Take(bylines[0].Line, block);
        else
        {
            foreach (var (line, text) in Joined())
                Take(line, bylineIsAssumed || IsBareName(line, text) ? BylineGrammar.ReadAssumed(text) : BylineGrammar.Read(text));
        }
        bylines.Clear();
    }

    // Behind the comma of a bullet the sample has an agency; two or three words like a name and like no house are a person.
    private bool IsBareName(DumpLine line, string text)
    {
        if (BylineGrammar.Strength(text) != BylineStrength.Weak) return false;
        diagnostics.Warn(line.Number, line.Column,
            $"“{text}” in the byline is read as the name of a person: it is the name of no known house.");
        return true;
    }

    // A role or a house in a line of its own belongs to the names above it.
    private List<(DumpLine Line, string Text)> Joined()
    {
        var joined = new List<(DumpLine Line, string Text)>();
        foreach (var (line, text) in bylines)
        {
            if (joined.Count > 0 && BylineClassifier.GoesOn(joined[^1].Text)) joined[^1] = (joined[^1].Line, $"{joined[^1].Text} {text}");
            else if (joined.Count > 0 && (Roles.EndsInRole(text) || Houses.IsKnown(text)))
                joined[^1] = (joined[^1].Line, $"{joined[^1].Text}, {text}");
            else joined.Add((line, text));
        }
        return joined;
    }

    private void Take(DumpLine line, BylineResult result)
    {
        Take(result.Byline);
        foreach (var dropped in result.Dropped)
            diagnostics.Warn(line.Number, line.Column,
                $"“{TextSanitizer.Shorten(dropped)}” in the byline names nobody and was ignored.");
    }

    private void Take(Byline? byline) =>
        authors.AddRange((byline?.Authors ?? []).Where(author => !authors.Exists(known => Slug.Of(known.Name) == Slug.Of(author.Name))));

    private void CheckHeadline()
    {
        if (header.Units.Take(header.At).FirstOrDefault(unit => unit.Is(Reading.Headline)) is not { } headline)
        {
            var (at, why) = PlaceOfMissingHeadline();
            diagnostics.Error(at.Number, at.Column, HasDate
                ? $"No headline; expected one above the date.{why}"
                : $"Neither a headline nor a publication date; expected a page of a news site with both.{why}");
        }
        else if (!header.Has(Reading.Breadcrumb) && headline.Words == 1 && LineForm.IsShouted(headline.Text))
            diagnostics.Warn(headline.First.Number, headline.First.Column,
                $"“{headline.Text}” is read as the headline, but it looks like a section; check the headline.");
    }

    private (DumpLine At, string Why) PlaceOfMissingHeadline()
    {
        var read = header.Units.Take(Math.Max(1, header.At)).ToList();
        return read.Find(unit => unit.Is(Reading.Breadcrumb)) is { } breadcrumb
            ? (breadcrumb.First, $" “{TextSanitizer.Shorten(breadcrumb.Text)}” is read as the breadcrumb.")
            : ((read.Find(unit => unit.Reading is { Reading: not (Reading.Chrome or Reading.Share) }) ?? read[0]).First, "");
    }

    private void SetCategory()
    {
        var breadcrumb = header.Units.Take(header.At).FirstOrDefault(unit => unit.Is(Reading.Breadcrumb));
        string? oddity = null;
        var category = breadcrumb is null ? null : Breadcrumb.Parse(TextSanitizer.StripBidi(TextOf(breadcrumb)), Headline, out oddity);
        var place = (breadcrumb ?? header.Units[0]).First;
        if (oddity is not null) diagnostics.Warn(place.Number, place.Column, oddity);
        if (category is null && Headline.Length == 0) return;
        if (category is null)
            diagnostics.Warn(place.Number, place.Column, $"No breadcrumb above the headline; section {Category.General} is used.");
        else Assume(breadcrumb!, BreadcrumbClassifier.Assumed, "the section");
        Category = category ?? Category.General;
    }

    // Levels that the page sets one a line, or far apart, get a separator.
    private static string TextOf(Unit breadcrumb) =>
        !Breadcrumb.Looks(breadcrumb.Text) && SectionLines.Of(breadcrumb) is { Count: > 1 } levels && SectionLines.AreLevels(levels)
            ? string.Join(" > ", levels) : breadcrumb.Text;

    public bool IsComplete => Headline.Length > 0 && HasDate;

    private bool HasDate => times.Exists(entry => entry.Part is { Kind: TimePartKind.Date, Date.Year: not null });

    private void CheckDate()
    {
        if (HasDate || Headline.Length == 0) return;
        var nearest = header.Units.Take(Math.Min(header.Units.Count, header.At + 4))
            .MaxBy(NearnessToDate)!;
        var quote = nearest.Text.Any(char.IsDigit) ? $" “{TextSanitizer.Shorten(nearest.Text)}” comes nearest." : "";
        diagnostics.Error(nearest.First.Number, nearest.First.Column,
            $"No publication date between headline and text; expected one such as “May 1, 2022”.{quote}");
    }

    private static int NearnessToDate(Unit unit)
    {
        var best = unit.Times
            .Select(part => part.Kind switch { TimePartKind.Date => 3, TimePartKind.Time => 2, _ => 0 })
            .DefaultIfEmpty()
            .Max();
        return best + (unit.Text.Any(char.IsDigit) ? 1 : 0);
    }

    private void Assume(Unit unit, string why, string field)
    {
        if (unit.Reading!.Why == why)
            diagnostics.Warn(unit.First.Number, unit.First.Column, $"“{TextSanitizer.Shorten(unit.Text)}” is read as {field}: {why}.");
    }
}
