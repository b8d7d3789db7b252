using System.Linq.Expressions;
using System.Reflection;
using BenchmarkDotNet.Running;

namespace ScfGen.Benchmarks.Table;

/// <summary>What one contender does, ready to be run.</summary>
/// <param name="benchmark">The benchmark.</param>
/// <param name="instance">The object with the benchmark's method, set up.</param>
internal sealed class Operation(BenchmarkCase benchmark, object instance)
{
    private readonly Action _run = Compile(instance, benchmark.Descriptor.WorkloadMethod);

    public string Contender { get; } = benchmark.Descriptor.WorkloadMethodDisplayInfo;

    /// <summary>
    /// The pieces of work that this counts for, with their parameter. What signing and verifying cannot do without is measured once, and counts
    /// for both.
    /// </summary>
    public string[] Works { get; } = [.. benchmark.Descriptor.Categories.Select(work => NameOf(work, benchmark))];

    public void Run(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _run();
        }
    }

    private static string NameOf(string work, BenchmarkCase benchmark) =>
        benchmark.HasParameters ? Bars.NameWith(work, benchmark.Parameters.Items[0].Value) : work;

    // A delegate that drops the result, since calling by reflection would box it.
    private static Action Compile(object instance, MethodInfo method)
    {
        Expression call = Expression.Call(Expression.Constant(instance), method);
        if (typeof(Task).IsAssignableFrom(method.ReturnType))
        {
            Func<Task> start = Expression.Lambda<Func<Task>>(call).Compile();
            return () => start().GetAwaiter().GetResult();
        }

        return Expression.Lambda<Action>(Expression.Block(typeof(void), call)).Compile();
    }
}
