using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class NewsReaderTests : IDisposable
{
    private const string Header = "id,event,topic,date,source,tone,label,split,title,body\n";
    private const string Row = "n0001,sport-01,sport,2023-02-14,Harselby Courier,sober,real,train,A title,\"A body, quoted.\"\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void News_Rows_BecomeItems()
    {
        var item = Assert.Single(Corpus.News(folder.Write("news.csv", Header + Row)));

        Assert.Equal(
            new NewsItem(
                "n0001",
                "sport-01",
                "sport",
                new DateOnly(2023, 2, 14),
                "Harselby Courier",
                "sober",
                "real",
                "train",
                "A title",
                "A body, quoted."),
            item);
        Assert.Equal("A title\nA body, quoted.", item.FullText());
        Assert.Equal(
            new LabelledText("A title", "A body, quoted.", "real")
            {
                Id = "n0001",
                Source = "Harselby Courier",
                Group = "sport-01",
                Date = new DateOnly(2023, 2, 14),
            },
            item.ToLabelledText());
    }

    [Fact]
    public void NewsFacts_Rows_BecomeFacts()
    {
        var facts = Corpus.NewsFacts(
            folder.Write(
                "facts.csv",
                "id,topic,event,subject,value\nf1,,,Currency,the talen\nf2,sport,sport-01,2023-02-14,\"Rovers won, 2 to 1\"\n"));

        Assert.Equal(
            [
                new NewsFact("f1", "", "", "Currency", "the talen"),
                new NewsFact("f2", "sport", "sport-01", "2023-02-14", "Rovers won, 2 to 1"),
            ],
            facts);
    }

    [Theory]
    [InlineData("2023-02-14", "soon", "news.csv, line 3: column 'date' is 'soon', not a date")]
    [InlineData(
        ",sober,",
        ",loud,",
        "news.csv, line 3: column 'tone' is 'loud', none of sober, sensational. Correct the cell, or take the file as it ships.")]
    [InlineData(",real,", ",FAKE,", "news.csv, line 3: column 'label' is 'FAKE', none of real, fake.")]
    [InlineData(",train,", ",,", "news.csv, line 3: column 'split' is empty. Fill in the cell, or take the file as it ships.")]
    [InlineData("A title", "", "news.csv, line 3: column 'title' is empty.")]
    [InlineData("n0002", "n0001", "news.csv, line 3: the id 'n0001' stands in line 2 already.")]
    public void News_BadCell_NamesFileLineAndColumn(string cell, string wrong, string expected)
    {
        var second = Row.Replace("n0001", "n0002", StringComparison.Ordinal).Replace(cell, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => Corpus.News(folder.Write("news.csv", Header + Row + second)));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void News_OtherFile_ListsItsColumns()
    {
        var error = Assert.Throws<InvalidDataException>(() => Corpus.News(folder.Write("facts.csv", "id,topic,subject\nf1,sport,x\n")));

        Assert.StartsWith("facts.csv has no column 'event'. It has: 'id', 'topic', 'subject'.", error.Message, StringComparison.Ordinal);
    }
}
