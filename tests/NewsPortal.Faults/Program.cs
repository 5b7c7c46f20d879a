using System.CommandLine;
using NewsPortal.Faults;

var root = new RootCommand("Does harm to a running portal and sees that nothing is lost. Each trial prints its seed and its count; what fails leaves its folder.")
{
    Trial.Verb("kill", "Ends the portal without warning, again and again, while the folder changes", 200, new KillTrial().RunAsync, figure: 10),
    Trial.Verb("folder", "Changes the folder in every way at once, then compares", 10, FolderTrial.RunAsync, operations: 1000, figure: 5),
    Trial.Verb("unwatched", "The same where the system tells of no changes", 10, FolderTrial.RunUnwatchedAsync, operations: 1000, figure: 5),
    Trial.Verb("disk", "Has calls for the store and the seeds fail: no room, no right, no handle, a broken disk", 40, DiskTrial.RunAsync),
    Trial.Verb("store", "Deletes, cuts and overwrites the store while it is used, and before the start", 40, StoreTrial.RunAsync),
    Trial.Verb("upgrade", "Replaces the portal by versions with other builds while readers read", 100, new UpgradeTrial().RunAsync),
    Trial.Verb("takedown", "Takes a story back, in one of three ways, and looks for it everywhere", 6, TakedownTrial.RunAsync, figure: 5),
    Trial.Verb("handles", "Takes the last handle that the system gives the portal by idle connections", 10, HandlesTrial.RunAsync, figure: 10),
    Trial.Verb("stop", "Tells the portal to stop while readers read", 50, StopTrial.RunAsync),
    Trial.Verb("overload", "Asks for far more than can be made, beside slow and silent readers", 3, OverloadTrial.RunAsync, figure: 5),
    Trial.Verb("memory", "The same with the memory of a small container, while the folder changes", 3, OverloadTrial.RunWithLittleMemoryAsync, figure: 5),
    Trial.Verb("soak", "Reads at 70 percent of what the machine can do, with an edit a second; a round is half a minute", 120, new SoakTrial().RunAsync),
};
return await root.Parse(args).InvokeAsync();
