using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Seeds;

namespace NewsPortal.Store;

/// <summary>Articles at rest: a projection of the seeds folder, safe to delete, rebuilt from the seeds.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Listing> Listings => Set<Listing>();
    public DbSet<ListingEntry> Entries => Set<ListingEntry>();
    public DbSet<ListingMonth> Months => Set<ListingMonth>();
    public DbSet<PublicationDay> Days => Set<PublicationDay>();
    public DbSet<Permalink> Permalinks => Set<Permalink>();
    public DbSet<StoryPicture> Pictures => Set<StoryPicture>();
    public DbSet<StoredSeed> Seeds => Set<StoredSeed>();
    public DbSet<StoreState> States => Set<StoreState>();

    /// <summary>Returns the statements that create all tables of a build.</summary>
    public static string CreateScript(PortalDb db) => $"{db.Database.GenerateCreateScript()}\n{SearchIndex.CreateScript}";

    /// <param name="connection">In the words of Microsoft.Data.Sqlite.</param>
    public static PortalDb At(string connection) => new(new DbContextOptionsBuilder<PortalDb>().UseSqlite(connection).Options);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcSeconds>();
        configurationBuilder.Properties<YearMonth>().HaveConversion<MonthNumber>();
        configurationBuilder.Properties<ArticleTime>().HaveConversion<AsJson<ArticleTime>>();
        configurationBuilder.Properties<Category>().HaveConversion<AsJson<Category>>();
        configurationBuilder.Properties<Dateline>().HaveConversion<AsJson<Dateline>>();
        configurationBuilder.Properties<Byline>().HaveConversion<AsJson<Byline>>();
        configurationBuilder.Properties<Picture>().HaveConversion<AsJson<Picture>>();
        configurationBuilder.Properties<Coordinates>().HaveConversion<AsJson<Coordinates>>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<AsJson<IReadOnlyList<string>>, ByJson<IReadOnlyList<string>>>();
        configurationBuilder.Properties<IReadOnlyList<Diagnostic>>().HaveConversion<AsJson<IReadOnlyList<Diagnostic>>, ByJson<IReadOnlyList<Diagnostic>>>();
        configurationBuilder.Properties<IReadOnlyList<Correction>>().HaveConversion<AsJson<IReadOnlyList<Correction>>, ByJson<IReadOnlyList<Correction>>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>(article =>
        {
            article.Ignore(a => a.Published).Ignore(a => a.AuthorNames).Ignore(a => a.FixedSlug).Ignore(a => a.Withdrawn)
                .Ignore(a => a.HeldUntil);
            article.Property(a => a.Id).ValueGeneratedNever();
            article.HasIndex(a => new { a.PublishedAt, a.Id });
            article.HasIndex(a => new { a.Day, a.PublishedAt, a.Id });
            article.HasIndex(a => a.Address).IsUnique();
        });
        modelBuilder.Entity<Listing>().HasIndex(l => new { l.Kind, l.Slug }).IsUnique();
        modelBuilder.Entity<ListingEntry>(entry =>
        {
            entry.HasKey(e => new { e.ListingId, e.PublishedAt, e.ArticleId });
            entry.HasIndex(e => e.ArticleId);
        });
        modelBuilder.Entity<ListingMonth>().HasKey(m => new { m.ListingId, m.Month });
        StoryPicture.Map(modelBuilder);
        modelBuilder.Entity<PublicationDay>().HasKey(d => d.Day);
        modelBuilder.Entity<Permalink>(permalink =>
        {
            permalink.HasKey(p => p.Path);
            permalink.HasIndex(p => new { p.WithdrawnAt, p.Path }).HasFilter("\"WithdrawnAt\" IS NOT NULL");
        });
        modelBuilder.Entity<StoredSeed>(seed =>
        {
            seed.HasKey(s => s.Path);
            // Few of very many seeds: an import of one finds them without reading the others.
            seed.HasIndex(s => s.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
            seed.HasIndex(s => s.HasDiagnostics).HasFilter("\"HasDiagnostics\"");
            seed.HasIndex(s => s.ArticleId).HasFilter("\"ArticleId\" IS NOT NULL");
        });
        modelBuilder.Entity<StoreState>().Property(s => s.Id).ValueGeneratedNever();
    }
}
