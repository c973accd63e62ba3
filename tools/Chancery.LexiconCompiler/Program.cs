using Chancery.Lexicography;
using Chancery.Lexicon;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: Chancery.LexiconCompiler LEXICON-FOLDER OUTPUT");
    return 1;
}

var problems = new LexiconProblems();
var data = LexiconSource.Read([folder], problems);
foreach (var problem in problems.Items)
{
    // The form that MSBuild turns into an error of the build.
    Console.Error.WriteLine($"{Path.Combine(folder, problem.File)}({problem.Line},{problem.Column}): error {problem.Code}: {problem.Message}");
}

if (problems.Items.Count > 0)
{
    return 2;
}

File.WriteAllBytes(output, CompiledLexicon.Compile(data));
return 0;
