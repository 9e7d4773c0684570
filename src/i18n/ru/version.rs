//! Versions of the program, and starting it without the network, in Russian.

use crate::i18n::messages::version::Version;

/// The words.
pub(super) const VERSION: Version = Version {
    // A newer version waits
    is_ready: "Готова новая версия Lepik",
    is_ready_words: "Страница один раз загрузится заново. Ваш план и всё написанное сохранятся.",
    take: "Начать использовать",
    later: "Позже",
    // A part of the program is loaded, or is missing
    part_loading: "Открытие страницы…",
    part_missing: "Часть Lepik не загрузилась",
    part_missing_words: "План цел, обзор и доски работают, но другие страницы и записи не открываются. Проверьте подключение к сети и попробуйте ещё раз.",
    try_again: "Попробовать ещё раз",
    // Data of a newer version
    newer_data: "План здесь сохранён более новой версией Lepik",
    newer_data_found: "Эта версия старее и не может прочитать такой план, поэтому не открывает и не изменяет его. Загрузите страницу заново или откройте более новый файл Lepik. Всё, что вы делаете здесь сейчас, остаётся только в памяти этой страницы.",
    newer_data_came: "Более новая версия работает в другом окне, и эта страница больше ничего не сохраняет. Продолжайте там или загрузите эту страницу заново. Если вы успели здесь что-то изменить, сначала экспортируйте план в файл.",
    // Without the network
    starts_offline: "В этом браузере Lepik открывается и без сети.",
    needs_network: "Чтобы открыть Lepik в этом браузере, нужна сеть; на открытой странице можно работать и без неё.",
    newer_save: "Сохранить данные новой версии",
};
