using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class ListingNumbersTests
{
    [Theory]
    [InlineData]
    [InlineData(1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, int.MaxValue)]
    [InlineData(300, 2, 300)]
    public void Numbers_are_read_as_they_were_written(params int[] numbers) =>
        Assert.Equal(numbers, ListingNumbers.Read(ListingNumbers.Write(numbers.Select(number => (long)number))));

    [Fact]
    public void A_low_number_takes_a_single_byte() => Assert.Equal([1, 2, 127], ListingNumbers.Write([1, 2, 127]));

    [Fact]
    public void A_row_that_was_cut_is_read_to_its_end() => Assert.Equal([5, 44], ListingNumbers.Read([5, 0b1010_1100]));
}
