using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Holds the lines that get one reading together: a bullet, a paragraph, a line separated from its neighbors.</summary>
/// <param name="BlankBefore">How many blank lines separate it from the unit in front of it.</param>
internal sealed record Unit(IReadOnlyList<DumpLine> Lines, int BlankBefore)
{
    // A shorter bullet was not too long for its line.
    private const int MinWordsOfWrap = 5;

    private string? text;
    private int? words;
    private PhraseMatch? phrase;
    private IReadOnlyList<TimePart>? times;
    private TimeForm? form;
    private BylineStrength? strength;
    private bool? opensWithDateline;

    public DumpLine First => Lines[0];

    public bool IsBullet => First.IsBullet;

    /// <summary>Returns the contents of the lines, joined into one.</summary>
    public string Text => text ??= Lines.Count == 1 ? First.Content : LineForm.Join(Lines.Select(line => line.Content));

    public int Words => words ??= LineForm.Words(Text);

    public bool EndsSentence => LineForm.EndsSentence(Text);

    public PhraseMatch Phrase => phrase ??= PhraseLists.Match(Text);

    /// <summary>Returns the dates, the times and the texts between them.</summary>
    public IReadOnlyList<TimePart> Times => times ??= TimeLineParser.Parse(Text);

    public TimeForm TimeForm => form ??= TimeForm.Of(this);

    public BylineStrength BylineStrength => strength ??= BylineGrammar.Strength(Text);

    public bool OpensWithDateline =>
        opensWithDateline ??= !IsBullet && DatelineGrammar.Match(Text, AnyDay) is { } match && !IsWeak(match.Dateline);

    /// <summary>
    /// Whether a dateline is a place in capitals with a colon, which may be a speaker; it counts only in the first paragraph.
    /// </summary>
    public static bool IsWeak(Dateline dateline) => dateline is { Date: null, Agency: null } && dateline.Raw is [.., ':' or '：'];

    /// <summary>Holds the day that gives datelines a year until the date of the page is known.</summary>
    public static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>Returns what the unit is; null until the page is read.</summary>
    public Evidence? Reading { get; private set; }

    public void Read(Reading reading, string why) => Reading = new(reading, Evidence.Certain, why);

    public void Read(Evidence evidence) => Reading = evidence;

    public bool Is(Reading reading) => Reading?.Reading == reading;

    /// <summary>
    /// Groups lines: each bullet with its continuation lines is a unit, and so is each run of other lines without a blank
    /// between.
    /// </summary>
    public static List<Unit> Split(IReadOnlyList<DumpLine> lines)
    {
        var units = new List<Unit>();
        var blank = 0;
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                blank++;
                continue;
            }
            if (blank == 0 && units is [.., var last] && last.IsCarriedOnBy(line)) ((List<DumpLine>)last.Lines).Add(line);
            else units.Add(new(new List<DumpLine> { line }, blank));
            blank = 0;
        }
        return units;
    }

    // A bullet goes on in a line that is further in, or that begins in the middle of its sentence.
    private bool IsCarriedOnBy(DumpLine line)
    {
        if (line.IsBullet) return false;
        // An ideographic space at the start is how Japanese and Chinese begin a paragraph.
        if (!IsBullet) return !(line.Text.StartsWith('\u3000') && LineForm.EndsSentence(Lines[^1].Content));
        return line.Indent > First.Indent
            || !LineForm.EndsSentence(Lines[^1].Content) && line.Content is [var first, ..] && char.IsLower(first)
            && LineForm.Words(Lines[^1].Content) >= MinWordsOfWrap;
    }

    /// <summary>Splits the unit in two, the second beginning with the line of that index.</summary>
    public (Unit First, Unit Second) SplitAt(int index) => (new([.. Lines.Take(index)], BlankBefore), new([.. Lines.Skip(index)], 0));
}
