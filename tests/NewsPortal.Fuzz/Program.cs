using System.CommandLine;
using NewsPortal.Fuzz;

var root = new RootCommand("Tries NewsPortal with made-up input. Prints its seed and its count; what fails is left in a file.") { FuzzVerb.Create(), SearchVerb.Create(), RepeatVerb.Create() };
return await root.Parse(args).InvokeAsync();
