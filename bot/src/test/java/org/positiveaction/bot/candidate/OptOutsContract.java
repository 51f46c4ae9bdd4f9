package org.positiveaction.bot.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.Address;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Who is left alone, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
abstract class OptOutsContract {
    @Autowired
    OptOuts optOuts;

    private Address ann = new Address.Teams("", "");

    @BeforeEach
    void somebodyNew() {
        ann = new Address.Teams("chat", "ann" + UUID.randomUUID());
    }

    @Test
    void areNewsOnce() {
        assertThat(optOuts.add(ann)).isTrue();
        assertThat(optOuts.add(ann)).isFalse();
        assertThat(optOuts.addAtProvider(ann)).isFalse();

        assertThat(optOuts.contains(ann)).isTrue();
    }

    @Test
    void areKnownToTheProviderOnceSaidThere() {
        optOuts.add(ann);
        assertThat(optOuts.isAtProvider(ann)).isFalse();

        optOuts.addAtProvider(ann);
        optOuts.add(ann);

        assertThat(optOuts.isAtProvider(ann)).isTrue();
    }

    @Test
    void endEverywhereAtOnce() {
        optOuts.addAtProvider(ann);
        optOuts.remove(ann);

        assertThat(optOuts.contains(ann)).isFalse();
        assertThat(optOuts.isAtProvider(ann)).isFalse();
    }
}
