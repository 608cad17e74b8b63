using LstmNotebooks.Cli.Commands;
using LstmNotebooks.Kernel.Session;

Cultures.Settle();
return await CommandLine.InvokeAsync(args);
