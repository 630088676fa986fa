package io.github.forgeport.matrix;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A recorder of all output of loggers, of SLF4J and the JDK, and of the console. */
final class LogRecorder implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private LogRecorder() {}

    /** Starts a recorder, which records until it is closed. */
    static LogRecorder set() {
        LogRecorder logs = new LogRecorder();
        logs.hearSlf4j((LoggerContext) LoggerFactory.getILoggerFactory());
        logs.hearTheJdk();
        logs.hearTheConsole();
        return logs;
    }

    private void hearSlf4j(LoggerContext context) {
        Map<ch.qos.logback.classic.Logger, @Nullable Level> levels = new HashMap<>();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        context.getLoggerList().forEach(logger -> {
            levels.put(logger, logger.getLevel());
            logger.setLevel(logger == root ? Level.TRACE : null);
        });
        List<Appender<ILoggingEvent>> usual = new ArrayList<>();
        for (Iterator<Appender<ILoggingEvent>> each = root.iteratorForAppenders(); each.hasNext(); ) {
            usual.add(each.next());
        }
        usual.forEach(root::detachAppender);
        Appender<ILoggingEvent> heard = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + Arrays.toString(event.getArgumentArray()) + " " + event.getMDCPropertyMap() + " "
                        + event.getKeyValuePairs() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        heard.setContext(context);
        heard.start();
        root.addAppender(heard);
        undo.add(() -> {
            root.detachAppender(heard);
            usual.forEach(root::addAppender);
            levels.forEach(ch.qos.logback.classic.Logger::setLevel);
        });
    }

    private void hearTheJdk() {
        Logger root = Logger.getLogger("");
        Map<Logger, java.util.logging.@Nullable Level> levels = new HashMap<>();
        LogManager.getLogManager().getLoggerNames().asIterator().forEachRemaining(name -> {
            Logger logger = Logger.getLogger(name);
            levels.put(logger, logger.getLevel());
            logger.setLevel(logger == root ? java.util.logging.Level.ALL : null);
        });
        Handler[] usual = root.getHandlers();
        Arrays.stream(usual).forEach(root::removeHandler);
        Handler heard = new Handler() {
            @Override
            public void publish(LogRecord event) {
                StringWriter thrown = new StringWriter();
                if (event.getThrown() != null) {
                    event.getThrown().printStackTrace(new PrintWriter(thrown));
                }
                lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getMessage() + " "
                        + Arrays.toString(event.getParameters()) + " " + thrown);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        heard.setLevel(java.util.logging.Level.ALL);
        root.addHandler(heard);
        undo.add(() -> {
            root.removeHandler(heard);
            Arrays.stream(usual).forEach(root::addHandler);
            levels.forEach(Logger::setLevel);
        });
    }

    private void hearTheConsole() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        undo.add(() -> {
            System.setOut(out);
            System.setErr(err);
        });
    }

    /** Returns all output that was recorded so far. */
    String heard() {
        return String.join("\n", lines) + "\n" + console.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
