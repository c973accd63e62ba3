using BenchmarkDotNet.Running;
using Chancery.Language.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(args);
