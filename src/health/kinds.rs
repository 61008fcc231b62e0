//! What kind of file system a folder lies on.

use std::path::Path;

/// What a file system means for what is kept on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileSystem {
    /// On a disk of this machine, as far as can be told.
    Disk(&'static str),
    /// Gone when the machine is switched off.
    Memory(&'static str),
    /// Another machine's, or a program's between us and the disk.
    Network(&'static str),
    /// Of sticks and cards: no rights, no journal.
    Removable(&'static str),
    /// Not one this program knows.
    Other,
}

impl FileSystem {
    pub fn name(self) -> &'static str {
        match self {
            FileSystem::Disk(name)
            | FileSystem::Memory(name)
            | FileSystem::Network(name)
            | FileSystem::Removable(name) => name,
            FileSystem::Other => "?",
        }
    }
}

/// By the number that Linux gives (statfs(2), linux/magic.h).
pub fn by_magic(magic: u64) -> FileSystem {
    use FileSystem::{Disk, Memory, Network, Other, Removable};
    match magic & 0xFFFF_FFFF {
        0xEF53 => Disk("ext4"),
        0x5846_5342 => Disk("xfs"),
        0x9123_683E => Disk("btrfs"),
        0xF2F5_2010 => Disk("f2fs"),
        0x2FC1_2FC1 => Disk("zfs"),
        0x5265_4973 => Disk("reiserfs"),
        0x3153_464A => Disk("jfs"),
        0xCA45_1A4E => Disk("bcachefs"),
        0xF15F => Disk("ecryptfs"),
        0x794C_7630 => Disk("overlay"),
        0x5346_544E | 0x7366_746E => Disk("ntfs"),
        0x4244 | 0x482B => Disk("hfs"),
        0x0102_1994 => Memory("tmpfs"),
        0x8584_58F6 => Memory("ramfs"),
        0x6969 => Network("nfs"),
        0x517B => Network("smb"),
        0xFF53_4D42 | 0xFE53_4D42 => Network("cifs"),
        0x0102_1997 => Network("9p"),
        0x6573_5546 => Network("fuse"),
        0x00C3_6400 => Network("ceph"),
        0x5346_414F | 0x6B41_4653 => Network("afs"),
        0x4D44 => Removable("vfat"),
        0x2011_BAB0 => Removable("exfat"),
        _ => Other,
    }
}

/// By the name that macOS gives.
pub fn by_name(name: &str) -> FileSystem {
    use FileSystem::{Disk, Network, Other, Removable};
    match name {
        "apfs" => Disk("apfs"),
        "hfs" => Disk("hfs"),
        "ntfs" => Disk("ntfs"),
        "nfs" => Network("nfs"),
        "smbfs" => Network("smb"),
        "afpfs" => Network("afp"),
        "webdav" => Network("webdav"),
        "macfuse" | "osxfuse" => Network("fuse"),
        "msdos" => Removable("vfat"),
        "exfat" => Removable("exfat"),
        _ => Other,
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
pub fn of(folder: &Path) -> FileSystem {
    rustix::fs::statfs(folder).map_or(FileSystem::Other, |it| by_magic(it.f_type as u64))
}

#[cfg(target_vendor = "apple")]
pub fn of(folder: &Path) -> FileSystem {
    let Ok(found) = rustix::fs::statfs(folder) else {
        return FileSystem::Other;
    };
    let name = found.f_fstypename.iter().take_while(|it| **it != 0);
    let name: Vec<u8> = name.map(|it| *it as u8).collect();
    by_name(&String::from_utf8_lossy(&name))
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn of(_folder: &Path) -> FileSystem {
    FileSystem::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_system_is_known_by_what_the_system_says() {
        use FileSystem::{Disk, Memory, Network, Other, Removable};
        for (magic, expected) in [
            (0xEF53, Disk("ext4")),
            (0x0102_1994, Memory("tmpfs")),
            (0x0102_1997, Network("9p")),
            // As a negative number of 32 bits, made longer.
            (0xFFFF_FFFF_FF53_4D42, Network("cifs")),
            (0x4D44, Removable("vfat")),
            (1, Other),
        ] {
            assert_eq!(by_magic(magic), expected, "{magic:x}");
        }
        for (name, expected) in [
            ("apfs", Disk("apfs")),
            ("smbfs", Network("smb")),
            ("msdos", Removable("vfat")),
            ("", Other),
        ] {
            assert_eq!(by_name(name), expected, "{name}");
        }
    }
}
