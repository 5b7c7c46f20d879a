using System.Globalization;
using NewsPortal.Cli;

// Every format names its culture; this is for libraries, which may not.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

return await PortalCommand.RunAsync(args);
