namespace ScfGen.Generator.Tests;

/// <summary>SCF1006 and SCF1007 where members are assigned behind the creation of their object, and nothing comes between.</summary>
public sealed class LaterAssignmentTests
{
    internal static string Assignments { get; } = UserCode.Program("""
                Choice both = new() { A = "a" };
                both.B = "b"; //! SCF1006
                Use(both);

                var none = new Choice();
                none.A = "a";
                Console.WriteLine(number);
                none.B = text + none.A; //! SCF1006
                Use(none);

                Choice corrected = new() { A = "a", B = "b" };
                corrected.A = null;
                Use(corrected);

                Choice replaced = new() { A = "a" };
                replaced.B = null;
                replaced.B = "b"; //! SCF1006
                replaced.Note = replaced.A.ToUpperInvariant();
                if (replaced.A.Length > 3 && replaced.Count is null)
                {
                    Console.WriteLine(replaced.Note);
                }

                Use(replaced);

                Choice perhaps = new() { A = "a" };
                perhaps.B = flag ? text : null;
                Use(perhaps);

                Choice branched = new() { A = "a" };
                if (flag)
                {
                    branched.B = "b";
                }

                Use(branched);

                Choice undone = new() { A = "a" };
                undone.B = "b";
                if (flag)
                {
                    undone.A = null;
                }

                Use(undone);

                Choice looped = new() { A = "a" };
                while (flag)
                {
                    looped.B = "b";
                    looped.A = null;
                }

                Choice passed = new() { A = "a" };
                Helper.Clear(passed);
                passed.B = "b";
                Choice passedByReference = new() { A = "a" };
                Helper.Renew(ref passedByReference);
                passedByReference.B = "b";
                Choice renewed = new() { A = "a" };
                renewed = new();
                renewed.B = "b";
                Choice shared = new() { A = "a" };
                Choice other = shared;
                other.A = null;
                shared.B = "b";
                Choice captured = new() { A = "a" };
                Action clear = () => captured.A = null;
                clear();
                captured.B = "b";
                Choice local = new() { A = "a" };
                Clear();
                local.B = "b";
                void Clear() => local.A = null;

                Choice first = new() { A = "a" }, second = first;
                second.A = null;
                first.B = "b";
                Choice jumped = new() { A = "a" };
                if (flag)
                {
                    goto Next;
                }

                jumped.Note = text;
                Next:
                jumped.B = "b";
                Choice counted = new() { A = "a" };
                counted.Count += 1;
                counted.A ??= text;
                counted.B = "b";
                Choice inTuple = new() { A = "a" };
                (inTuple.A, inTuple.Note) = (null, text);
                inTuple.B = "b";

                Choice needy = new();
                needy.Count = 3; //! SCF1007
                needy.Note = "n";
                Send(needy);
                Choice asked = new(); //! SCF1007
                asked.Note = "needs B";
                Send(asked);
                Choice answered = new();
                answered.Note = "needs B";
                answered.B = text;
                Send(answered);
                Choice answeredLater = new();
                answeredLater.Note = "needs B";
                if (flag)
                {
                    answeredLater.B = text;
                }

                Send(answeredLater);
                Choice changed = new();
                changed.Note = "needs B";
                if (flag)
                {
                    changed.Note = "nothing";
                }

                Choice limited = new() { Note = "short" };
                limited.Name = "four"; //! SCF1005
                Choice limitedFirst = new() { Name = "four" }; //! SCF1005
                limitedFirst.Note = "short";
                Choice unlimited = new() { Name = "four", Note = "short" };
                unlimited.Note = "long";

                Outer outer = new() { Inner = new() };
                outer.Inner.A = "a";
                outer.Inner.B = "b"; //! SCF1006
                Outer renewedInner = new() { Inner = new() { A = "a" } };
                renewedInner.Inner = new();
                renewedInner.Inner.B = "b";
                Outer assignedInner = new();
                assignedInner.Inner = new() { A = "a" };
                assignedInner.Inner.B = "b"; //! SCF1006
                Choice known = Any<Choice>();
                Outer sharedInner = new() { Inner = known };
                sharedInner.Inner.A = "a";
                known.A = null;
                sharedInner.Inner.B = "b";

                Func<Choice> make = () =>
                {
                    Choice made = new() { A = "a" };
                    made.B = "b"; //! SCF1006
                    return made;
                };
                Use(make);
                switch (number)
                {
                    case 1:
                    {
                        Choice cased = new() { A = "a" };
                        cased.B = "b"; //! SCF1006
                        Use(cased);
                        break;
                    }
                }
        """, """
        [ExclusiveMembers("A", "B", Says = "Only one of A and B may be set.")]
        [ForbiddenValue("Count", "3", Says = "Three is too many.")]
        [RequiredMembers("B", When = "Note", Is = "needs B", Says = "This note needs B.")]
        [MemberLimit("Name", MaxLength = 3, When = "Note", Is = "short", Says = "A short one has a short name.")]
        internal sealed class Choice
        {
            public string? A { get; set; }
            public string? B { get; set; }
            public int? Count { get; set; }
            public string? Note { get; set; }
            public string? Name { get; set; }
        }

        [ExclusiveMembers("Inner.A", "Inner.B", Says = "Only one of A and B may be set.")]
        internal sealed class Outer
        {
            public Choice? Inner { get; set; }
        }

        internal static class Helper
        {
            public static void Clear(Choice choice) => choice.A = null;

            public static void Renew(ref Choice choice) => choice = new();
        }
        """);

    internal static string Requests { get; } = UserCode.Program("""
                CreateFunctionRequest function = new() { FunctionName = "hello", Code = new() { DemoId = text } };
                function.Code.CosBucketName = text; //! SCF1006
                await client.CreateFunctionAsync(function);
                GetFunctionLogsRequest logs = new() { Offset = 9_000 };
                logs.Limit = 1_001; //! SCF1007
                GetRequestStatusRequest status = new() { FunctionName = text, FunctionRequestId = text, StartTime = "2026-05-16 20:00:00" };
                status.EndTime = "2026-05-16 20:00:00"; //! SCF1007
                await client.GetRequestStatusAsync(status);
                DeleteTriggerRequest trigger = new() { FunctionName = text, TriggerName = text, Type = text }; //! SCF1007
                trigger.Type = TriggerType.Cos;
                await client.DeleteTriggerAsync(trigger);
                CreateTriggerRequest timer = new() { FunctionName = text, TriggerName = text, Type = TriggerType.Timer };
                timer.TriggerDesc = "0 8 * * * *"; //! SCF1008
                timer.CustomArgument = text;
                await client.CreateTriggerAsync(timer);
        """);

    [Fact]
    public Task Assignments_CountAsPartOfTheInitialiser() => UserCode.VerifyAsync(Assignments);

    [Fact]
    public Task AssignmentsToRequests_CountAsPartOfTheInitialiser() => UserCode.VerifyAsync(Requests);
}
