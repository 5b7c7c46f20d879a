using System.CommandLine;
using NewsPortal.Benchmarks;

return await new RootCommand("Measures NewsPortal.") { GenerateVerb.Create() }.Parse(args).InvokeAsync();
