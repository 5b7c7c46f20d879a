using System.CommandLine;
using NewsPortal.Benchmarks;

var root = new RootCommand("Measures NewsPortal: each verb prints a table and, with --out, writes it as JSON.")
{
    GenerateVerb.Create(), ImportVerb.Create(), SearchVerb.Create(), ServeVerb.Create(), MissVerb.Create(), StartVerb.Create(), StartVerb.CreateNothing(), GrowVerb.Create(),
    WeightVerb.Create(), MicroVerb.Create(),
};
root.Options.Add(Report.Out);
root.Options.Add(Report.Smoke);
return await root.Parse(args).InvokeAsync();
