package com.academy.platform.picture;

import com.twelvemonkeys.image.ResampleOp;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.io.FileUtil;
import com.twelvemonkeys.lang.StringUtil;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path of the decoding process: its own classes and the decoders, without Spring and the service. */
final class DecoderClassPath {

    /** One of each jar. */
    private static final List<Class<?>> NEEDED = List.of(
            DecodingProcess.class,
            WebPImageReaderSpi.class,
            ImageReaderBase.class,
            Entry.class,
            ResampleOp.class,
            FileUtil.class,
            StringUtil.class);

    private DecoderClassPath() {}

    /** @param folder for copies of the jars that lie within a jar, as they do in a packaged service */
    static String of(Path folder) throws IOException {
        List<String> classPath = new ArrayList<>();
        for (Class<?> needed : NEEDED) {
            classPath.add(place(needed, folder));
        }
        return String.join(File.pathSeparator, classPath);
    }

    private static String place(Class<?> needed, Path folder) throws IOException {
        String name = needed.getName().replace('.', '/') + ".class";
        URL resource = needed.getClassLoader().getResource(name);
        if (resource == null) {
            throw new IOException(name + " is found nowhere.");
        }
        if (resource.getProtocol().equals("file")) {
            Path file = Path.of(URI.create(resource.toString()));
            return file.getRoot()
                    .resolve(file.subpath(0, file.getNameCount() - name.split("/").length))
                    .toString();
        }
        if (!(resource.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException(resource + " is in no jar.");
        }
        URL jar = connection.getJarFileURL();
        if (jar.getProtocol().equals("file")) {
            return Path.of(URI.create(jar.toString())).toString();
        }
        Path copy = folder.resolve(needed.getSimpleName() + ".jar");
        try (var content = jar.openStream()) {
            Files.copy(content, copy);
        }
        return copy.toString();
    }
}
