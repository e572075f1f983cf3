package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"17.40, 17.4", "-3, -3", "120000, 120000", "1E+3, 1000", "0.00, 0", "0.5, 0.5"})
    void theSameNumberIsAlwaysTheSameText(BigDecimal number, String text) {
        assertThat(Quantity.of(number)).hasToString(text);
        assertThat(new Quantity(text).value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "1e3", "01", "1234567890123456", "0.123456789", "NaN"})
    void refusesWhatIsNotOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(text));
    }

    @Test
    void refusesANumberThatIsFarTooLargeWithoutWritingItOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(new BigDecimal("1E+999999999")));
    }
}
