namespace ScfGen.Generator.Tests;

/// <summary>Texts that are of a format and texts that are not, by the document and the standards, and not by the checks.</summary>
internal static class FormatSamples
{
    private const string Sixty = "abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_012345";

    private static readonly Dictionary<string, (string[] Good, string[] Bad)> s_formats = new()
    {
        ["handler"] = (
            ["index.main_handler", "ab.cd", "in-dex.main-handler", "a1b.c2d", $"{Sixty[..59]}z.{Sixty[..59]}z", "example.Hello::mainHandler", "Hello::handle", "com.example.app.Hello::handle"],
            [
                "", ".", "index", "index.", ".main", "a.bc", "ab.c", "index.main.handler", "1ndex.main", "index.main1", "index_.main", "index.main_", "-index.main", "in dex.main",
                "index:main", "index/main", "îndex.main", "index.main\n", $"{Sixty}z.main", $"main.{Sixty}z", "::", "::main", "example.Hello::", "example..Hello::main", "1Hello::main",
                "example.Hello::main::again",
            ]),
        ["cron7"] = (
            [
                "0 0 8 * * * *", "*/5 * * * * * *", "0 15 10 1 * * *", "0 0-30 9 * * MON-FRI *", "0 0 12 1,15 JAN,jul * 2030", "0 5/10 * * * * *", "0 0 0 ? * SUN *", "0 0 0 29 2 * *",
                "0 0 0 30 * * *", "0 0 0 31 2,3 * *", "0 0 0 31 2 MON *", "59 59 23 31 12 6 2099", "0 0 0 1 1 0 1970",
            ],
            [
                "", "*", "0 8 * * *", "0 0 8 * * *", "0 0 8 * * * * *", "0  0 8 * * * *", " 0 0 8 * * * *", "0 0 8 * * * * ", "0\t0 8 * * * *", "60 * * * * * *", "* 60 * * * * *",
                "* * 24 * * * *", "* * * 0 * * *", "* * * 32 * * *", "* * * * 0 * *", "* * * * 13 * *", "* * * * * 7 *", "* * * * * * 1969", "* * * * * * 2100", "*/0 * * * * * *",
                "*/60 * * * * * *", "*/x * * * * * *", "1- * * * * * *", "5-1 * * * * * *", "1,,2 * * * * * *", "-1 * * * * * *", "1.5 * * * * * *", "* * * * FOO * *", "* * * * * JAN *",
                "* * * * MON * *", "0 0 0 30 2 * *", "0 0 0 31 4,6,9,11 * *", "@daily",
            ]),
        ["cron-trigger"] = (
            [
                "*/2 * * * *", "0 8 * * MON-FRI", "0 */2 * * * * *", "0 0 8 * * * 2030", "{\"cron\":\"0 */2 * * * * *\"}", "{\"cron\":\"*/2 * * * *\"}",
                " {\"name\": \"a\", \"cron\": \"0 0 8 * * * *\"} ", "{\"cr\\u006fn\":\"0 0 8 * * * *\"}",
            ],
            [
                "", "*", "* * * *", "0 8 * * * *", "0 0 8 * * * * *", "60 * * * *", "* 24 * * *", "0 0 31 2 *", "0 8  * * *", " 0 8 * * *", "0 8 * * * ", "@daily", "60 * * * * * *",
                "{}", "{\"cron\":1}", "{\"cron\":\"\"}", "{\"cron\":\"0 8 * * * *\"}", "{\"cron\":\"60 * * * *\"}", "{\"Cron\":\"0 8 * * *\"}", "{\"cron\":[\"0 8 * * *\"]}",
                "{", "{\"cron\":\"0 8 * * *\"", "{\"cron\":\"0 8 * * *\"}}", "{'cron':'0 8 * * *'}", "[\"0 8 * * *\"]", "\"0 8 * * *\"",
            ]),
        ["json"] = (
            ["{}", "[]", "\"a\"", "1", "0", "-0.5e3", "true", "null", " {\"a\": [1, {\"b\": null}], \"c\": \"\\u00e9\\n\"} ", "[\"\"]", "\"é\""],
            [
                "", " ", "{", "}", "{a:1}", "{'a':1}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":}", "01", "1.", ".5", "+1", "1e", "nul", "True", "\"a", "\"\n\"", "\"\\x\"", "\"\\u12\"",
                "1 2", "// none\n1", "NaN", "[1 2]", "\uFEFF{}",
            ]),
        ["json-string-map"] = (
            ["{}", "{\"a\":\"b\"}", " { \"a\" : \"b\" , \"c\" : \"\" } ", "{\"é\":\"\\\"\"}"],
            ["", "[]", "null", "\"a\"", "{\"a\":1}", "{\"a\":null}", "{\"a\":{\"b\":\"c\"}}", "{\"a\":[\"b\"]}", "{\"a\":\"b\",\"c\":true}", "{", "{\"a\":\"b\"", "{\"a\":\"b\"}}", "{a:\"b\"}"]),
        ["base64"] = (
            ["", "QQ==", "QUI=", "QUJD", "QUJDRA==", "+/+/"],
            ["Q", "QQ", "QQ=", "QQ===", "====", "Q===", "QU-D", "QU_D", "QU D", "QUJD\n", "QÜJD", "=QUJ", "Q=Q=", "data:application/zip;base64,QUJD"]),
        ["date-time"] = (
            ["2018-06-11 18:46:45", "2024-02-29 00:00:00", "2018-06-11 23:59:59", "2018-06-11 18:46:45.123"],
            [
                "", "2018-06-11", "18:46:45", "2018-06-11T18:46:45", "2018-06-11T18:46:45Z", "2018/06/11 18:46:45", "2018-6-11 18:46:45", "2023-02-29 00:00:00", "2018-13-01 00:00:00",
                "2018-06-11 24:00:00", "2018-06-11 18:60:45", " 2018-06-11 18:46:45", "2018-06-11 18:46:45 ", "2018-06-11  18:46:45", "2018-06-11 18:46:45+08:00", "yesterday",
            ]),
    };

    public static IEnumerable<string> Names => s_formats.Keys;

    /// <summary>The texts of a format; none are known for one that the table lacks, and the test then has to learn it.</summary>
    public static IEnumerable<MemberValue> Of(string format)
    {
        (string[] good, string[] bad) = s_formats[format];
        return good.Select(static text => new MemberValue(text)).Concat(bad.Select(static text => new MemberValue(text, IsWellFormed: false)));
    }
}
