namespace ScfGen.Generator.Tests;

/// <summary>SCF2004: clients that are created again and again.</summary>
public sealed class ClientPerCallTests
{
    internal static string Source { get; } = UserCode.Program("""
                string[] names = ["one", "two"];
                using ScfClient once = new("ap-guangzhou");
                foreach (string name in names)
                {
                    using ScfClient perPass = new("ap-guangzhou"); //! SCF2004
                    await perPass.GetFunctionAsync(new() { FunctionName = name });
                    await once.GetFunctionAsync(new() { FunctionName = name });
                }

                for (int i = 0; i < number; i++)
                {
                    if (flag)
                    {
                        await new ScfClient(new ApiClientOptions { Region = text }).GetFunctionAsync(new() { FunctionName = text }); //! SCF2004
                    }
                }

                while (flag)
                {
                    using var perPass = new ScfClient("ap-guangzhou"); //! SCF2004
                }

                do
                {
                    IScfClient perPass = flag ? once : new ScfClient("ap-guangzhou"); //! SCF2004
                }
                while (flag);

                await foreach (string name in Others.NamesAsync())
                {
                    using ScfClient perPass = new("ap-guangzhou"); //! SCF2004
                }

                Use(names.Select(name => new ScfClient("ap-guangzhou")).ToArray());
                Use(names.Select(name => { ScfClient made = new("ap-guangzhou"); return made; }).ToArray());
                Use(names.Select(name => new ScfClient("ap-guangzhou").GetFunctionAsync(new() { FunctionName = name })).ToArray()); //! SCF2004
                Array.ForEach(names, name => new ScfClient("ap-guangzhou").Dispose()); //! SCF2004
                await Parallel.ForEachAsync(names, async (name, cancellationToken) =>
                {
                    using ScfClient perItem = new("ap-guangzhou"); //! SCF2004
                    await perItem.GetFunctionAsync(new() { FunctionName = name }, cancellationToken);
                });
                Others.MapGet("/", async () =>
                {
                    using ScfClient perRequest = new("ap-guangzhou"); //! SCF2004
                    await perRequest.ListFunctionsAsync(new());
                });

                foreach (IScfClient given in new[] { new ScfClient("ap-guangzhou") })
                {
                    Use(given);
                }

                for (ScfClient first = new("ap-guangzhou"); flag;)
                {
                    Use(first);
                }

                Dictionary<string, ScfClient> clients = new();
                foreach (string region in names)
                {
                    ScfClient added = new("ap-guangzhou");
                    clients.Add(region, added);
                    var indexed = new ScfClient("ap-guangzhou");
                    clients[region] = indexed;
                    ScfClient dropped = new("ap-guangzhou"); //! SCF2004
                    Use(dropped);
                    using ScfClient disposed = new("ap-guangzhou"); //! SCF2004
                    clients[region] = disposed;
                }

                Use(Others.Each(names));
                Others.AddSingleton(() => new ScfClient("ap-guangzhou"));
                Lazy<ScfClient> lazy = new(() => new ScfClient("ap-guangzhou"));
                Func<ScfClient> make = () => new ScfClient("ap-guangzhou");
                Use(Others.First(names));
                Use(Others.Shared);
        """, """
        internal static class Others
        {
            private static readonly ScfClient s_client = new("ap-guangzhou");
            private static ScfClient? s_later;

            public static ScfClient Shared => s_later ??= new ScfClient("ap-guangzhou");

            public static ScfClient First(string[] names)
            {
                foreach (string name in names)
                {
                    if (name == "one")
                    {
                        return new ScfClient("ap-guangzhou");
                    }

                    s_later ??= new("ap-guangzhou");
                }

                return s_client;
            }

            public static IEnumerable<ScfClient> Each(string[] names)
            {
                foreach (string name in names)
                {
                    yield return new ScfClient("ap-guangzhou");
                    ScfClient later = new("ap-guangzhou");
                    yield return later;
                    yield return Other(new ScfClient("ap-guangzhou")); //! SCF2004
                }
            }

            private static ScfClient Other(ScfClient client) => client;

            public static async IAsyncEnumerable<string> NamesAsync()
            {
                await Task.Yield();
                yield return "one";
            }

            public static void MapGet(string pattern, Delegate handler)
            {
            }

            public static void AddSingleton(Delegate factory)
            {
            }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public abstract class ControllerBase;
        }

        internal sealed class FunctionsController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly ScfClient _kept = new("ap-guangzhou");
            private readonly ScfClient _alsoKept;

            public FunctionsController() => _alsoKept = new("ap-guangzhou");

            public async Task<int> CountAsync()
            {
                using ScfClient perRequest = new("ap-guangzhou"); //! SCF2004
                ListFunctionsResponse list = await perRequest.ListFunctionsAsync(new());
                Program.Use(_kept);
                Program.Use(_alsoKept);
                return (int)(list.TotalCount ?? 0);
            }
        }
        """);

    [Fact]
    public Task ClientsThatAreCreatedAgainAndAgain_AreReported() => UserCode.VerifyAsync(Source);
}
