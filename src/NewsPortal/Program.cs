using NewsPortal.Cli;

return await PortalCommand.RunAsync(args);
