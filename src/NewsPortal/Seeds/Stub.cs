using NewsPortal.Articles;
namespace NewsPortal.Seeds;
public static class BylineGrammar { public static Byline? Parse(string text) => new([new Author(text, false)]); }
public static class MarkdownReader { public static Reading Read(string path, string text, Desk desk) => new(null, [new(path, 1, 1, true, "stub")]); }
