/** Characters of the longest line that is read as an address although it is not marked as one. */
const longest = 100

const spokenTo =
  /^(?:同志们|各位代表|各位委员|各位同事|各位来宾|各位嘉宾|各位领导|女士们|先生们|朋友们|同学们|尊敬的各位|尊敬的[^，。；]{1,16}(?:同志|先生|女士|领导|来宾|嘉宾))(?:[，、 ]{0,2}(?:同志们|各位[^，。；：]{2,8}|女士们|先生们|朋友们|来宾们))*[,，。.；;、:]?$/
const sentTo =
  /^各(?!地|类|种|项|方|级领导|条|自|位|界)[^。；：]{0,80}(?:人民政府|办事处|管委会|管理委员会|部门|单位|机构|党委|党组|公司|企业|学校|委员会|[科处股]室|乡镇|镇街|街道|医院|社区)[,，。.；;、:]?$/

/** Whether a trimmed line addresses hearers (称谓), its colon missing or wrong: 同志们，. */
export function isUnmarkedSalutation(line: string): boolean {
  return line.length <= longest && spokenTo.test(line)
}

/** Whether a trimmed line names whom a document is sent to (主送机关), its colon missing or wrong: 各镇人民政府，区直各部门. */
export function isUnmarkedRecipient(line: string): boolean {
  return line.length <= longest && sentTo.test(line) && !/[要应须将把]/.test(line)
}
