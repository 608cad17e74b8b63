using LstmNotebooks.Cli.Commands;
using LstmNotebooks.Kernel.Scripting;

Cultures.Settle();
return await CommandLine.InvokeAsync(args);
