package gradedsanctions;

import java.nio.file.Path;

/** Another instance runs on the same data. */
class DataFolderTaken extends RuntimeException {

    DataFolderTaken(Path folder) {
        super("Another instance already runs on the data in " + folder.toAbsolutePath()
                + "; stop it, or give this one a folder of its own with --sanctions.data=FOLDER");
    }
}
