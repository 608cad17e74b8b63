# Notebooks for a class: JupyterHub of Debian 12, the kernel for everybody, a memory limit for every notebook.
# README.md in this folder says how to set the machine up, and what the limit does and does not do.
import os
import pwd
import subprocess

c = get_config()  # noqa: F821

# Where the course lies, as the teacher built it: readable for everybody.
COURSE = "/srv/lstm-notebooks"

# The heap of one kernel, in bytes. A cell that wants more fails with OutOfMemoryException; the kernel goes on.
HEAP_LIMIT = 1024 * 1024 * 1024

# How long a notebook may stay idle before its kernel is ended, in seconds.
IDLE_LIMIT = 3600


def give_course(spawner):
    """Puts the course into the student's home, as the student: notebooks they do not have yet, links to the rest."""
    student = pwd.getpwnam(spawner.user.name)
    home = os.path.join(student.pw_dir, "lstm-notebooks")
    commands = [
        ["mkdir", "--parents", home],
        ["cp", "--recursive", "--no-clobber", f"{COURSE}/notebooks", home],
    ]
    for part in ("data", "artifacts"):
        if not os.path.lexists(os.path.join(home, part)):
            commands.append(["ln", "--symbolic", f"{COURSE}/{part}", home])
    for command in commands:
        subprocess.run(command, check=True, cwd="/", user=student.pw_uid, group=student.pw_gid, extra_groups=[])


c.Spawner.pre_spawn_hook = give_course
c.Spawner.default_url = "/tree/lstm-notebooks/notebooks"
c.Spawner.args = [
    f"--MappingKernelManager.cull_idle_timeout={IDLE_LIMIT}",
    f"--MappingKernelManager.cull_interval={IDLE_LIMIT // 12}",
    "--MappingKernelManager.cull_connected=True",
]

# Spawner.mem_limit would do nothing here: Debian's spawner starts plain processes and does not enforce it.
# .NET enforces its own limit; it reads the number as hexadecimal.
c.Spawner.environment = {"DOTNET_GCHeapHardLimit": f"{HEAP_LIMIT:x}"}
