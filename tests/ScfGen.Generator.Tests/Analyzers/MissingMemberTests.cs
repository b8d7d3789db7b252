using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>SCF1007 for missing members: where an object is seen to be sent without one, and where it may be completed on the way.</summary>
public sealed class MissingMemberTests
{
    private const string Trigger = "FunctionName = text, TriggerName = text, Type = TriggerType.Cos";

    [Fact]
    public Task ObjectsThatMayBeCompleted_AreLeftAlone() => UserCode.VerifyAsync(UserCode.Program($$"""
                DeleteTriggerRequest[] all = [new() { {{Trigger}} }];
                foreach (DeleteTriggerRequest each in all)
                {
                    each.TriggerDesc = text;
                    await client.DeleteTriggerAsync(each);
                }

                List<DeleteTriggerRequest> many = new[] { text }.Select(name => new DeleteTriggerRequest { {{Trigger}} }).ToList();
                Use(many);
                Helper.Base(text).TriggerDesc = text;
                DeleteTriggerRequest bound = new() { {{Trigger}} };
                Helper.Bind(bound);
                await client.DeleteTriggerAsync(bound);
                DeleteTriggerRequest filled = new() { {{Trigger}} };
                Helper.Fill(filled);
                await client.DeleteTriggerAsync(filled);
                DeleteTriggerRequest captured = new() { {{Trigger}} };
                Action complete = () => captured.TriggerDesc = text;
                complete();
                await client.DeleteTriggerAsync(captured);
                DeleteTriggerRequest named = new() { {{Trigger}} };
                object other = named;
                Use(other);
                await client.DeleteTriggerAsync(named);
                DeleteTriggerRequest unused = new() { {{Trigger}} };
                DeleteTriggerRequest renewed = new() { {{Trigger}} };
                renewed = Helper.Base(text);
                renewed.TriggerDesc = text;
                await client.DeleteTriggerAsync(renewed);
                UpdateFunctionCodeRequest inner = new() { FunctionName = text, Code = new() { ImageConfig = new() { ImageType = ImageType.Enterprise, ImageUri = text } } };
                inner.Code = null;
                await client.UpdateFunctionCodeAsync(inner);
        """, $$"""
        internal static class Helper
        {
            public static DeleteTriggerRequest Base(string text) => new() { {{Trigger}} };

            public static void Bind(object value) => Deep(value);

            public static void Fill(object value) => ((DeleteTriggerRequest)value).TriggerDesc = "{}";

            private static void Deep(object value) => Fill(value);
        }
        """));

    [Fact]
    public Task ObjectsThatAreSent_AreReported() => UserCode.VerifyAsync(UserCode.Program($$"""
                await client.DeleteTriggerAsync(new DeleteTriggerRequest { {{Trigger}} }); //! SCF1007
                await scf.DeleteTriggerAsync((new() { {{Trigger}} })); //! SCF1007
                await scf.DeleteTriggerAsync(flag ? new DeleteTriggerRequest { {{Trigger}} } : Any<DeleteTriggerRequest>()); //! SCF1007
                DeleteTriggerRequest read = new() { {{Trigger}} }; //! SCF1007
                Console.WriteLine(read.FunctionName);
                read.Namespace = text;
                await client.DeleteTriggerAsync(read);
                DeleteTriggerRequest assigned;
                assigned = new() { {{Trigger}} }; //! SCF1007
                await client.DeleteTriggerAsync(assigned);
                Func<Task> later = () =>
                {
                    DeleteTriggerRequest inLambda = new() { {{Trigger}} }; //! SCF1007
                    return client.DeleteTriggerAsync(inLambda);
                };
                await later();
                await client.UpdateFunctionCodeAsync(new() { FunctionName = text, Code = new() { ImageConfig = new() { ImageType = ImageType.Enterprise, ImageUri = text } } }); //! SCF1007
        """));

    [Fact]
    public Task MembersThatConstructorsMaySet_AreLeftAlone()
    {
        CSharpCompilation library = UserProject.Create(References.All).AddSyntaxTrees(UserProject.Parse("""
            using ScfGen;

            namespace Library;

            [RequiredMembers("B", When = "A")]
            public class Filled
            {
                public string? A { get; set; }
                public string? B { get; set; } = "b";
            }

            [RequiredMembers("B", When = "A")]
            [System.CodeDom.Compiler.GeneratedCode("x", "1")]
            public class Generated
            {
                public string? A { get; set; }
                public string? B { get; set; }
            }
            """, "Library.cs"));
        using var image = new MemoryStream();
        Assert.True(library.WithAssemblyName("Library").Emit(image).Success);
        CSharpCompilation project = UserProject.Empty.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        return UserCode.VerifyAsync(project, UserCode.Program("""
                Send(new Library.Filled { A = text });
                Send(new FromFilled { A = text });
                Send(new Library.Generated { A = text }); //! SCF1007
                Send(new FromGenerated { A = text }); //! SCF1007
                Send(new Built { A = text });
                Send(new FromBuilt { A = text });
                Send(new WithBase { A = text });
                Send(new Computed { A = text });
                Send(new Plain { A = text }); //! SCF1007
        """, """
        internal sealed class FromFilled : Library.Filled;

        internal sealed class FromGenerated : Library.Generated;

        [RequiredMembers("B", When = "A")]
        internal class Built
        {
            public Built() => B = "b";

            public string? A { get; set; }
            public string? B { get; set; }
        }

        internal sealed class FromBuilt : Built;

        [RequiredMembers("B", When = "A")]
        internal class Given(string? b)
        {
            public string? A { get; set; }
            public string? B { get; set; } = b;
        }

        internal sealed class WithBase() : Given("b");

        [RequiredMembers("B", When = "A")]
        internal sealed class Computed
        {
            public string? A { get; set; }

            public string? B
            {
                get => A;
                set => A = value;
            }
        }

        [RequiredMembers("B", When = "A")]
        internal sealed class Plain
        {
            public string? A { get; set; }
            public string? B { get; set; }
        }
        """));
    }
}
