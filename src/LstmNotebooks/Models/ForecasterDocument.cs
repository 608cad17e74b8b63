using System.Text.Json;
using System.Text.Json.Serialization;

namespace LstmNotebooks.Models;

/// <summary>A forecaster's settings and scaler as the file beside its weights holds them.</summary>
internal sealed record ForecasterDocument
{
    private const string ThisModel = "Forecaster";
    private const int ThisVersion = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string Model { get; init; }

    public required int Version { get; init; }

    public required string Cell { get; init; }

    public required int Features { get; init; }

    public required int HiddenSize { get; init; }

    public required int Layers { get; init; }

    public required float Dropout { get; init; }

    public required int Horizon { get; init; }

    public required ulong Seed { get; init; }

    public ScalerDocument? Scaler { get; init; }

    public static ForecasterDocument Of(Forecaster forecaster)
    {
        var settings = forecaster.Settings;
        return new()
        {
            Model = ThisModel,
            Version = ThisVersion,
            Cell = settings.Cell.ToString(),
            Features = settings.Features,
            HiddenSize = settings.HiddenSize,
            Layers = settings.Layers,
            Dropout = settings.Dropout,
            Horizon = settings.Horizon,
            Seed = settings.Seed,
            Scaler = forecaster.Scaler is { } scaler ? ScalerDocument.Of(scaler) : null,
        };
    }

    public static ForecasterDocument Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            var document = JsonSerializer.Deserialize<ForecasterDocument>(File.ReadAllBytes(path), Json)
                ?? throw new JsonException("there is nothing in it");
            return (document.Model, document.Version) == (ThisModel, ThisVersion)
                ? document
                : throw new InvalidDataException(
                    $"{file}: expected settings of a {ThisModel}, version {ThisVersion}, but got {document.Model}, "
                    + $"version {document.Version}.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: these are no settings of a forecaster ({error.Message}).", error);
        }
    }

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    public Forecaster Create(string file)
    {
        try
        {
            var settings = new ForecasterSettings
            {
                Cell = CellKinds.Parse(Cell),
                Features = Features,
                HiddenSize = HiddenSize,
                Layers = Layers,
                Dropout = Dropout,
                Horizon = Horizon,
                Seed = Seed,
            };
            return new Forecaster(settings) { Scaler = Scaler?.Create(file) };
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
    }
}
