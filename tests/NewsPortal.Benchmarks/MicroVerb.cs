using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NewsPortal.Benchmarks;

/// <summary>Single steps, measured by BenchmarkDotNet.</summary>
internal static class MicroVerb
{
    private const double NanosecondsInMicrosecond = 1000;

    public static Command Create()
    {
        var filter = new Option<string>("--filter") { Description = "Only steps whose name holds this.", DefaultValueFactory = _ => "" };
        var verb = new Command("micro", "Single steps: the two readers of seeds, a page that is made, and one that is kept; time and memory for each.") { filter };
        verb.SetAction(asked => Run(asked, asked.GetValue(filter)!));
        return verb;
    }

    private static int Run(ParseResult asked, string filter)
    {
        var artifacts = Directory.CreateTempSubdirectory("newsportal-micro-").FullName;
        try
        {
            var summaries = BenchmarkRunner.Run([typeof(Readers), typeof(Answers)], Config(asked.GetValue(Report.Smoke), filter, artifacts));
            return Write(asked, [.. summaries.SelectMany(summary => summary.Reports)]);
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    /// <summary>In this process: what is measured needs no other runtime, and a build of its own would need the sources.</summary>
    private static ManualConfig Config(bool smoke, string filter, string artifacts) => ManualConfig.CreateEmpty()
        .AddJob((smoke ? Job.Dry : Job.ShortRun.WithIterationCount(10)).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddFilter(new BenchmarkDotNet.Filters.SimpleFilter(step => step.Descriptor.WorkloadMethodDisplayInfo.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(artifacts);

    private static int Write(ParseResult asked, List<BenchmarkReport> steps)
    {
        var report = new Report("step", "µs", "± µs", "memory KiB");
        foreach (var step in steps.Where(step => step.Success))
        {
            var statistics = step.ResultStatistics!;
            report.Add(step.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), statistics.Median / NanosecondsInMicrosecond, statistics.StandardError / NanosecondsInMicrosecond,
                (step.GcStats.GetBytesAllocatedPerOperation(step.BenchmarkCase) ?? 0) / 1024.0);
        }
        report.Write(asked);
        return steps.Count > 0 && steps.All(step => step.Success) ? 0 : 1;
    }
}
