using CsCheck;
using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class CombiningMarksTests
{
    private static readonly string[] Pieces = ["a", "\u0301", "\u0316", "\u200B", "\U000101FD", "漢", " ", "\u0E31", "\uD83D", "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 200].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    [Theory]
    [InlineData(30, -1)]
    [InlineData(31, 2)]
    [InlineData(400, 2)]
    public void A_run_is_found_where_it_begins(int marks, int at) =>
        Assert.Equal(at, CombiningMarks.IndexOfLongRun("xe" + string.Concat(Enumerable.Repeat("\u0301", marks)) + "y"));

    [Fact]
    public void A_run_of_marks_outside_the_basic_plane_is_found() =>
        Assert.Equal(1, CombiningMarks.IndexOfLongRun("e" + string.Concat(Enumerable.Repeat("\U000101FD", 31))));

    [Fact]
    public void What_nobody_sees_ends_no_run() =>
        Assert.Equal(1, CombiningMarks.IndexOfLongRun("e" + string.Concat(Enumerable.Repeat("\u0301\u200B", 31))));

    [Fact]
    public void A_limited_text_has_no_long_run_and_a_short_one_stays() => Texts.Sample(text =>
    {
        var limited = CombiningMarks.Limit(text);
        return CombiningMarks.IndexOfLongRun(limited) < 0 && (CombiningMarks.IndexOfLongRun(text) >= 0 || ReferenceEquals(text, limited));
    });

    [Fact]
    public void A_slug_of_very_many_marks_is_short() =>
        Assert.InRange(Slug.Of("\u05D0" + string.Concat(Enumerable.Repeat("\u05B0\u0301", 400_000))).Length, 1, 80);
}
