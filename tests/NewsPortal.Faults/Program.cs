using System.CommandLine;
using NewsPortal.Faults;

var root = new RootCommand("Does harm to a running portal and sees that nothing is lost. Each trial prints its seed and its count; what fails leaves its folder.")
{
    Trial.Verb("kill", "Ends the portal without warning, again and again, while the folder changes", 200, KillTrial.RunAsync),
    Trial.Verb("folder", "Changes the folder in every way at once, then compares", 10, FolderTrial.RunAsync),
    Trial.Verb("store", "Deletes, cuts and overwrites the store while it is used, and before the start", 40, StoreTrial.RunAsync),
    Trial.Verb("takedown", "Withdraws a story and looks for it everywhere", 5, TakedownTrial.RunAsync),
    Trial.Verb("stop", "Tells the portal to stop while readers read", 50, StopTrial.RunAsync),
};
return await root.Parse(args).InvokeAsync();
