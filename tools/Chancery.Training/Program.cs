Console.Error.WriteLine("usage: Chancery.Training COMMAND");
return 1;
