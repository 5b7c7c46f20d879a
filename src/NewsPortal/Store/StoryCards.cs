namespace NewsPortal.Store;

/// <summary>
/// What a search asks of every story that it finds, a card for each, so short that many stand on one page of the file: the
/// articles themselves, with their bodies, would take far longer to read. The database keeps the cards, so that they cannot
/// drift from the articles, whose rows are only ever written and deleted whole.
/// </summary>
internal static class StoryCards
{
    /// <summary>By the article's number itself, which is found in half the time that an index takes. A day is a number as well: 20220501 is the first of May 2022.</summary>
    public const string CreateScript = """
        CREATE TABLE "Cards" ("Id" INTEGER PRIMARY KEY, "PublishedAt" INTEGER NOT NULL, "Day" INTEGER NOT NULL, "ListingNumbers" BLOB NOT NULL);
        CREATE TRIGGER "CardIsWritten" AFTER INSERT ON "Articles"
        BEGIN
            INSERT OR REPLACE INTO "Cards" VALUES (new."Id", new."PublishedAt", CAST(replace(new."Day", '-', '') AS INTEGER), new."ListingNumbers");
        END;
        CREATE TRIGGER "CardIsRemoved" AFTER DELETE ON "Articles"
        BEGIN
            DELETE FROM "Cards" WHERE "Id" = old."Id";
        END;
        """;
}
