using Chancery.Cli;

return ChanceryCommand.Run(args, CliHost.OfProcess());
