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
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<StoredSeed> Seeds => Set<StoredSeed>();
    public DbSet<StoreState> States => Set<StoreState>();

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
        modelBuilder.Entity<PublicationDay>().HasKey(d => d.Day);
        modelBuilder.Entity<Address>(address =>
        {
            address.HasKey(a => a.Path);
            address.HasIndex(a => a.Seed);
            address.HasIndex(a => a.ArticleId);
        });
        modelBuilder.Entity<StoredSeed>().HasKey(s => s.Path);
        modelBuilder.Entity<StoreState>().Property(s => s.Id).ValueGeneratedNever();
    }
}
