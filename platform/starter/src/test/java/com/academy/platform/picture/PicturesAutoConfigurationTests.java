package com.academy.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class PicturesAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PicturesAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void startsNoProcessBeforeTheFirstPicture() {
        runner.run(context -> assertThat(context.getBean(Pictures.class).pid()).isEmpty());
    }

    @Test
    void backsOffWhereThereIsNoDecoder() {
        runner.withClassLoader(new FilteredClassLoader(WebPImageReaderSpi.class))
                .run(context -> assertThat(context).doesNotHaveBean(Pictures.class));
    }

    @Test
    void hasLimitsThatCanBeChanged() {
        runner.run(context -> assertThat(context.getBean(PictureProperties.class))
                .isEqualTo(new PictureProperties(
                        8,
                        DataSize.ofMegabytes(160),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(30),
                        100,
                        Duration.ofMinutes(2))));
        runner.withPropertyValues("platform.pictures.time-limit=3s")
                .run(context -> assertThat(
                                context.getBean(PictureProperties.class).timeLimit())
                        .isEqualTo(Duration.ofSeconds(3)));
    }
}
