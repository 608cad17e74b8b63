using LstmNotebooks.Cli.Commands;

return await CommandLine.InvokeAsync(args);
