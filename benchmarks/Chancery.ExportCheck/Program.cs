using DuckDB.NET.Data;

// Each question on one file of "chancery export"; a file that does not load is a failure.
var folder = args.Length > 0 ? args[0] : ".";
string Tsv(string file) => $"read_csv('{folder}/{file}', delim='\t', header=true, quote='')";
(string Name, string Query)[] questions =
[
    ("parquet: rows, ids, types", $"SELECT count(*), count(DISTINCT event_id), typeof(any_value(happened_to)), typeof(any_value(score)), typeof(any_value(mentions)) FROM '{folder}/chancery.parquet'"),
    ("csv: rows, ids", $"SELECT count(*), count(DISTINCT event_id) FROM '{folder}/chancery.csv'"),
    ("csv and parquet: ids that differ", $"SELECT count(*) FROM (SELECT event_id FROM '{folder}/chancery.csv' EXCEPT SELECT event_id FROM '{folder}/chancery.parquet')"),
    ("gdelt: columns", $"SELECT count(*) FROM (DESCRIBE SELECT * FROM {Tsv("chancery.gdelt.csv")})"),
    ("gdelt: rows, mean Goldstein value", $"SELECT count(*), avg(GoldsteinScale) FROM {Tsv("chancery.gdelt.csv")}"),
    ("polecat: columns", $"SELECT count(*) FROM (DESCRIBE SELECT * FROM {Tsv("chancery.polecat.txt")})"),
    ("icews: columns", $"SELECT count(*) FROM (DESCRIBE SELECT * FROM {Tsv("chancery.icews.tab")})"),
    ("plover: rows", $"SELECT count(*) FROM read_json('{folder}/chancery.plover.jsonl', format='newline_delimited')"),
    ("jsonl: rows", $"SELECT count(*) FROM read_json('{folder}/chancery.jsonl', format='newline_delimited')"),
];

using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
var failed = 0;
foreach (var (name, query) in questions)
{
    using var command = connection.CreateCommand();
    command.CommandText = query;
    try
    {
        using var reader = command.ExecuteReader();
        reader.Read();
        Console.WriteLine($"{name}: {string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
    }
    catch (DuckDBException exception)
    {
        failed++;
        Console.WriteLine($"{name}: FAILED {exception.Message.ReplaceLineEndings(" ")}");
    }
}

return failed;
