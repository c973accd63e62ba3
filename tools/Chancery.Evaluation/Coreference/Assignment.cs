namespace Chancery.Evaluation.Coreference;

/// <summary>The one-to-one pairing of rows and columns with the greatest sum (Kuhn and Munkres).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum; rows or columns may stay alone. Costs the cube of the longer side.</summary>
    public static double Best(double[,] gains)
    {
        var size = Math.Max(gains.GetLength(0), gains.GetLength(1));
        double[] rowPrice = new double[size + 1], columnPrice = new double[size + 1];
        var rowOf = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            Augment(gains, size, row, rowPrice, columnPrice, rowOf);
        }

        var sum = 0.0;
        for (var column = 1; column <= size; column++)
        {
            sum += Gain(gains, rowOf[column], column);
        }

        return sum;
    }

    // One round of shortest paths over the prices; 1-based, column 0 stands for the row to place.
    private static void Augment(double[,] gains, int size, int row, double[] rowPrice, double[] columnPrice, int[] rowOf)
    {
        var cheapest = Enumerable.Repeat(double.PositiveInfinity, size + 1).ToArray();
        var via = new int[size + 1];
        var used = new bool[size + 1];
        rowOf[0] = row;
        var column = 0;
        while (true)
        {
            used[column] = true;
            var next = Relax(gains, size, column, rowPrice, columnPrice, rowOf[column], cheapest, via, used, out var step);
            for (var i = 0; i <= size; i++)
            {
                if (used[i])
                {
                    rowPrice[rowOf[i]] += step;
                    columnPrice[i] -= step;
                }
                else
                {
                    cheapest[i] -= step;
                }
            }

            column = next;
            if (rowOf[column] == 0)
            {
                break;
            }
        }

        while (column != 0)
        {
            rowOf[column] = rowOf[via[column]];
            column = via[column];
        }
    }

    private static int Relax(
        double[,] gains, int size, int from, double[] rowPrice, double[] columnPrice, int row, double[] cheapest, int[] via, bool[] used, out double step)
    {
        step = double.PositiveInfinity;
        var next = 0;
        for (var column = 1; column <= size; column++)
        {
            if (used[column])
            {
                continue;
            }

            var cost = -Gain(gains, row, column) - rowPrice[row] - columnPrice[column];
            if (cost < cheapest[column])
            {
                cheapest[column] = cost;
                via[column] = from;
            }

            if (cheapest[column] < step)
            {
                step = cheapest[column];
                next = column;
            }
        }

        return next;
    }

    private static double Gain(double[,] gains, int row, int column) =>
        row <= gains.GetLength(0) && column <= gains.GetLength(1) ? gains[row - 1, column - 1] : 0;
}
