package com.academy.platform.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** For the services that take pictures: those that name the decoder. No process is started before the first one. */
@AutoConfiguration
@ConditionalOnClass(WebPImageReaderSpi.class)
@EnableConfigurationProperties(PictureProperties.class)
public final class PicturesAutoConfiguration {

    @Bean(destroyMethod = "close")
    Pictures pictures(PictureProperties properties, MeterRegistry meters) {
        return new Pictures(properties, meters);
    }
}
